package dev.dagsmith.runtime.engine.value;

import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.xcom.XComCodec;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The elements of a map's source. Safe for several threads. */
public final class Elements {
  private final List<?> list;
  private final @Nullable TypeRef type;

  private Elements(List<?> list, @Nullable TypeRef type) {
    this.list = list;
    this.type = type;
  }

  /**
   * The elements of what a source gave.
   *
   * @param source a collection, another iterable, or an array
   * @param type the elements' stored form; null: they are handed out as they are
   */
  static Elements of(@Nullable Object source, @Nullable TypeRef type) {
    if (source == null) {
      throw new NullPointerException("What is looped over is null");
    }
    return new Elements(list(source), type);
  }

  public int size() {
    return list.size();
  }

  /** An element: a copy of its own if it has a stored form. */
  @Nullable Object get(int index) {
    if (type != null && list instanceof CollectedList lazy) {
      return lazy.fresh(index);
    }
    Object element = list.get(index);
    XComCodec codec = XComCodec.json();
    return type == null ? element : codec.decode(codec.encode(element, type), type);
  }

  private static List<?> list(Object source) {
    if (source instanceof CollectedList lazy) {
      return lazy;
    } else if (source instanceof Collection<?> collection) {
      return Arrays.asList(collection.toArray());
    } else if (source instanceof Iterable<?> iterable) {
      List<@Nullable Object> all = new ArrayList<>();
      iterable.forEach(all::add);
      return all;
    } else if (source instanceof Object[] array) {
      return Arrays.asList(array.clone());
    }
    int length = Array.getLength(source);
    List<@Nullable Object> all = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      all.add(Array.get(source, i));
    }
    return all;
  }
}
