package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.xcom.XComCodec;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A run's result on standard output: texts as they are, all else as JSON; nothing for none. */
final class ResultText {
  private ResultText() {}

  static void print(@Nullable String json, TypeRef type, PrintStream out) {
    if (json != null && !type.isVoid()) {
      out.println(
          type.raw() == String.class && json.startsWith("\"")
              ? XComCodec.json().decode(json.getBytes(StandardCharsets.UTF_8), type)
              : json);
    }
  }
}
