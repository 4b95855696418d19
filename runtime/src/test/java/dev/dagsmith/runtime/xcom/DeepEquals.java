package dev.dagsmith.runtime.xcom;

import java.lang.reflect.Array;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Equality that looks into arrays, wherever they are, and at the order of sets and maps. */
final class DeepEquals {
  private DeepEquals() {}

  static boolean test(Object a, Object b) {
    if (a == null || b == null) {
      return a == b;
    }
    if (a instanceof Iterable<?> as
        && b instanceof Iterable<?> bs
        && !(a instanceof java.nio.file.Path)) {
      return sameElements(as.iterator(), bs.iterator());
    }
    if (a instanceof Map<?, ?> as && b instanceof Map<?, ?> bs) {
      return sameElements(as.keySet().iterator(), bs.keySet().iterator())
          && sameElements(as.values().iterator(), bs.values().iterator());
    }
    if (a instanceof Optional<?> as && b instanceof Optional<?> bs) {
      return test(as.orElse(null), bs.orElse(null));
    }
    if (a instanceof Samples.Ok<?> as && b instanceof Samples.Ok<?> bs) {
      return test(as.value(), bs.value()) && test(as.others(), bs.others());
    }
    if (a.getClass().isArray()) {
      boolean same = a.getClass() == b.getClass() && Array.getLength(a) == Array.getLength(b);
      for (int i = 0; same && i < Array.getLength(a); i++) {
        same = test(Array.get(a, i), Array.get(b, i));
      }
      return same;
    }
    return Objects.equals(a, b);
  }

  private static boolean sameElements(Iterator<?> as, Iterator<?> bs) {
    while (as.hasNext() && bs.hasNext()) {
      if (!test(as.next(), bs.next())) {
        return false;
      }
    }
    return as.hasNext() == bs.hasNext();
  }
}
