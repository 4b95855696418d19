package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.blob.Kept;
import dev.dagsmith.runtime.graph.TypeRef;

/** A value that an attempt publishes under a key, ready for its row. */
record KeptXCom(String key, TypeRef type, String codec, Kept kept) {
  /** How many bytes its row will hold. */
  int weight() {
    byte[] inline = kept.inline();
    return inline == null ? 0 : inline.length;
  }
}
