package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/** The collections and maps of the JDK: which are made for which declared type. */
final class Containers {
  private Containers() {}

  /** Whether a type is one of them. */
  static boolean knows(Class<?> raw) {
    String name = raw.getName();
    return name.startsWith("java.util.") || raw == Iterable.class;
  }

  /**
   * A new collection for a declared class; those without an order of their own keep that of adding.
   */
  @SuppressWarnings({"unchecked", "rawtypes", "JdkObsolete"})
  static Collection<@Nullable Object> collection(Class<?> raw, Class<?> element) {
    return switch (raw.getSimpleName()) {
      case "Iterable", "Collection", "SequencedCollection", "AbstractCollection" ->
          new ArrayList<>();
      case "List", "ArrayList", "AbstractList" -> new ArrayList<>();
      case "Set", "HashSet", "LinkedHashSet", "SequencedSet", "AbstractSet" ->
          new LinkedHashSet<>();
      case "SortedSet", "NavigableSet", "TreeSet" -> new TreeSet<>();
      case "LinkedList", "Queue", "Deque" -> new LinkedList<>();
      case "ArrayDeque" -> (Collection) new ArrayDeque<>();
      case "PriorityQueue" -> (Collection) new PriorityQueue<>();
      case "Vector" -> new Vector<>();
      case "EnumSet" -> (Collection) EnumSet.noneOf((Class) element);
      case "CopyOnWriteArrayList" -> new CopyOnWriteArrayList<>();
      case "CopyOnWriteArraySet" -> new CopyOnWriteArraySet<>();
      case "ConcurrentSkipListSet" -> (Collection) new ConcurrentSkipListSet<>();
      default -> throw unknown(raw);
    };
  }

  /** A new map for a declared class. */
  @SuppressWarnings({"unchecked", "rawtypes", "JdkObsolete"})
  static Map<@Nullable Object, @Nullable Object> map(Class<?> raw, Class<?> key) {
    return switch (raw.getSimpleName()) {
      case "Map", "HashMap", "LinkedHashMap", "SequencedMap", "AbstractMap" ->
          new LinkedHashMap<>();
      case "SortedMap", "NavigableMap", "TreeMap" -> new TreeMap<>();
      case "ConcurrentMap", "ConcurrentHashMap" -> (Map) new ConcurrentHashMap<>();
      case "ConcurrentNavigableMap", "ConcurrentSkipListMap" -> (Map) new ConcurrentSkipListMap<>();
      case "EnumMap" -> (Map) new EnumMap<>((Class) key);
      case "Hashtable" -> (Map) new Hashtable<>();
      default -> throw unknown(raw);
    };
  }

  /** Fails for a value that would come back as something else. */
  static void check(TypeRef declared, Object value) {
    Class<?> raw = declared.raw();
    boolean open = raw.isInterface() || Modifier.isAbstract(raw.getModifiers());
    if (!open && !value.getClass().getName().startsWith("java.util.")) {
      throw Exactly.otherClass(declared, value);
    }
    boolean sorted = SortedSet.class.isAssignableFrom(raw) || SortedMap.class.isAssignableFrom(raw);
    Object comparator = comparator(value);
    if ((sorted || raw == PriorityQueue.class)
        && comparator != null
        && comparator != Comparator.naturalOrder()) {
      throw new Mismatch(
          "it is sorted by a Comparator, which can't be stored; declare "
              + (value instanceof Map ? "Map" : "Set")
              + ", which keeps the order");
    }
  }

  private static @Nullable Object comparator(Object value) {
    if (value instanceof SortedSet<?> set) {
      return set.comparator();
    }
    if (value instanceof SortedMap<?, ?> map) {
      return map.comparator();
    }
    return value instanceof PriorityQueue<?> queue ? queue.comparator() : null;
  }

  private static Mismatch unknown(Class<?> raw) {
    return new Mismatch(raw.getTypeName() + " has no stored form; declare List, Set or Map");
  }
}
