package dev.dagsmith.runtime.engine;

import dev.dagsmith.XComKey;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.xcom.ValueCodec;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an attempt has pushed so far. Safe for several threads, until the attempt ends. */
final class PushedXComs {
  private final Map<String, Pushed> byKey = new LinkedHashMap<>();
  private final Supplier<ValueCodec> codec;
  private final SizeCheck sizes;
  private final Consumer<BlobRef> unnamed;
  private boolean closed;

  /** Refuses what is too large. */
  interface SizeCheck {
    void check(String key, long bytes);
  }

  /**
   * What an attempt pushes.
   *
   * @param unnamed hears of artifacts whose key was given to something else
   */
  PushedXComs(Supplier<ValueCodec> codec, SizeCheck sizes, Consumer<BlobRef> unnamed) {
    this.unnamed = unnamed;
    this.codec = codec;
    this.sizes = sizes;
  }

  void push(String key, Object value) {
    XComKey.checkClass(key, value);
    push(key, value, TypeRef.of(declared(value)));
  }

  void push(String key, @Nullable Object value, TypeRef type) {
    XComKey.check(key);
    byte[] bytes = codec.get().encode(value, type);
    sizes.check(key, bytes.length);
    push(new Pushed(key, type, codec.get().name(), bytes, null));
  }

  /** Takes a value that is encoded. */
  void push(Pushed pushed) {
    BlobRef former = put(pushed);
    if (former != null) {
      unnamed.accept(former);
    }
  }

  private synchronized @Nullable BlobRef put(Pushed pushed) {
    checkOpen(pushed.key());
    Pushed former = byKey.put(pushed.key(), pushed);
    return former == null ? null : former.blob();
  }

  /** Refuses a value before it is made, if it would be refused then. */
  synchronized void checkOpen(String key) {
    if (closed) {
      throw new IllegalStateException(
          "The attempt has ended; nothing can be pushed under " + key + " any more.");
    }
  }

  /** What was pushed under a key; null if nothing was. */
  synchronized @Nullable Pushed find(String key) {
    return byKey.get(key);
  }

  /** The attempt ends; nothing is taken any more. */
  synchronized List<Pushed> close() {
    closed = true;
    return List.copyOf(byKey.values());
  }

  /** The class by which people know it, where its own is one that they don't. */
  private static Class<?> declared(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.getDeclaringClass();
    } else if (value instanceof Path) {
      return Path.class;
    }
    return value instanceof ZoneId ? ZoneId.class : value.getClass();
  }
}
