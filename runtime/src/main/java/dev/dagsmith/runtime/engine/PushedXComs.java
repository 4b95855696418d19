package dev.dagsmith.runtime.engine;

import dev.dagsmith.XComKey;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.xcom.ValueCodec;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an attempt has pushed so far. Safe for several threads, until the attempt ends. */
final class PushedXComs {
  private final Map<String, Pushed> byKey = new LinkedHashMap<>();
  private final Supplier<ValueCodec> codec;
  private final SizeCheck sizes;
  private boolean closed;

  /** Refuses what is too large. */
  interface SizeCheck {
    void check(String key, long bytes);
  }

  PushedXComs(Supplier<ValueCodec> codec, SizeCheck sizes) {
    this.codec = codec;
    this.sizes = sizes;
  }

  void push(String key, Object value) {
    XComKey.checkClass(key, value);
    push(key, value, TypeRef.of(declared(value)));
  }

  void push(String key, @Nullable Object value, TypeRef type) {
    XComKey.check(key);
    Pushed pushed = new Pushed(key, type, codec.get().encode(value, type));
    sizes.check(key, pushed.value().length);
    synchronized (this) {
      if (closed) {
        throw new IllegalStateException(
            "The attempt has ended; nothing can be pushed under " + key + " any more.");
      }
      byKey.put(key, pushed);
    }
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
