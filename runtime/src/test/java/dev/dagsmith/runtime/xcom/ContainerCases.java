package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.xcom.Samples.Analysis;
import dev.dagsmith.runtime.xcom.Samples.Color;
import dev.dagsmith.runtime.xcom.XComCodecTest.Case;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Lists, sets, maps, arrays, optionals. */
final class ContainerCases {
  private static final TypeRef STRINGS = TypeRef.of(List.class, String.class);

  private ContainerCases() {}

  static Stream<Case> all() {
    return Stream.of(collections(), maps(), arrays(), optionals()).flatMap(cases -> cases);
  }

  private static Stream<Case> collections() {
    return Stream.of(
        new Case(STRINGS, List.of()),
        new Case(STRINGS, Arrays.asList("a", null, "b")),
        new Case(STRINGS, Collections.unmodifiableList(Arrays.asList(null, "x"))),
        new Case(STRINGS, null),
        new Case(TypeRef.of(List.class), List.of("raw", 1, List.of(true))),
        new Case(TypeRef.of(List.class, Long.class), List.of(1L, 2L)),
        new Case(TypeRef.of(List.class, STRINGS), List.of(List.of(), List.of("x"))),
        new Case(TypeRef.of(ArrayList.class, String.class), new ArrayList<>(List.of("x"))),
        new Case(TypeRef.of(Collection.class, String.class), List.of("l")),
        new Case(TypeRef.of(Collection.class, String.class), Set.of("s")),
        new Case(TypeRef.of(Iterable.class, Analysis.class), List.of(new Analysis("f", 1))),
        new Case(TypeRef.of(Set.class, Integer.class), new LinkedHashSet<>(List.of(30, 1, 20, -5))),
        new Case(TypeRef.of(Set.class, String.class), new HashSet<>(Arrays.asList("x", null))),
        new Case(TypeRef.of(HashSet.class, Color.class), new HashSet<>(Set.of(Color.RED))),
        new Case(TypeRef.of(SortedSet.class, String.class), new TreeSet<>(Set.of("b", "a"))),
        new Case(TypeRef.of(EnumSet.class, Color.class), EnumSet.allOf(Color.class)));
  }

  private static Stream<Case> maps() {
    Map<String, Integer> ordered = new LinkedHashMap<>();
    for (String key : List.of("z", "a", "", "\u0000", "\ud800", "m", "@type", "ä")) {
      ordered.put(key, ordered.size());
    }
    Map<String, Integer> many = new LinkedHashMap<>();
    for (int i = 0; i < 5_000; i++) {
      many.put("key " + i * 7919 % 5_000, i);
    }
    Map<String, Integer> withNulls = new HashMap<>();
    withNulls.put(null, 1);
    withNulls.put("x", null);
    Map<Instant, Analysis> times = new TreeMap<>();
    times.put(Instant.MAX, new Analysis("late", 1));
    times.put(Instant.EPOCH, null);
    TypeRef map = TypeRef.of(Map.class, String.class, Integer.class);
    return Stream.of(
        new Case(map, ordered),
        new Case(map, many),
        new Case(map, withNulls),
        new Case(map, Map.of()),
        new Case(TypeRef.of(Map.class, Color.class, String.class), Map.of(Color.GREEN, "g")),
        new Case(
            TypeRef.of(EnumMap.class, Color.class, String.class),
            new EnumMap<>(Map.of(Color.GREEN, "g"))),
        new Case(TypeRef.of(Map.class, Integer.class, Long.class), Map.of(-7, 1L)),
        new Case(TypeRef.of(Map.class, Double.class, Boolean.class), Map.of(Double.NaN, true)),
        new Case(TypeRef.of(Map.class, Character.class, String.class), Map.of('\ud800', "x")),
        new Case(TypeRef.of(NavigableMap.class, Instant.class, Analysis.class), times),
        new Case(
            TypeRef.of(Map.class, Analysis.class, String.class),
            Map.of(new Analysis("a record as key", 2), "v")),
        new Case(TypeRef.of(Map.class, STRINGS, TypeRef.of(int[].class)), Map.of()),
        new Case(TypeRef.of(Map.class), Map.of("raw", List.of(1, "x"))),
        new Case(TypeRef.of(Map.Entry.class, String.class, Integer.class), Map.entry("k", 1)),
        new Case(
            TypeRef.of(List.class, TypeRef.of(Map.Entry.class, String.class, Integer.class)),
            List.copyOf(Map.of("k", 1).entrySet())));
  }

  private static Stream<Case> arrays() {
    return Stream.of(
        new Case(TypeRef.of(int[].class), new int[] {1, -2}),
        new Case(TypeRef.of(long[][].class), new long[][] {{1}, {}, null}),
        new Case(TypeRef.of(double[].class), new double[] {Double.NaN, -0.0}),
        new Case(TypeRef.of(char[].class), new char[] {'a', '\ud800'}),
        new Case(TypeRef.of(boolean[].class), new boolean[] {true}),
        new Case(TypeRef.of(String[].class), new String[] {"a", null}),
        new Case(TypeRef.of(byte[][].class), new byte[][] {{1}, null}),
        new Case(TypeRef.of(Analysis[].class), new Analysis[] {new Analysis("f", 1)}),
        new Case(TypeRef.arrayOf(STRINGS), new List<?>[] {List.of("a"), null}),
        new Case(TypeRef.arrayOf(TypeRef.arrayOf(STRINGS)), new List<?>[][] {{List.of("a")}, {}}));
  }

  private static Stream<Case> optionals() {
    TypeRef text = TypeRef.of(Optional.class, String.class);
    TypeRef nested = TypeRef.of(Optional.class, text);
    TypeRef bool = TypeRef.of(Optional.class, Boolean.class);
    return Stream.of(
        new Case(text, Optional.empty()),
        new Case(text, Optional.of("x")),
        new Case(text, null),
        new Case(nested, Optional.empty()),
        new Case(nested, Optional.of(Optional.empty())),
        new Case(nested, Optional.of(Optional.of("x"))),
        new Case(TypeRef.of(Optional.class, nested), Optional.of(Optional.of(Optional.empty()))),
        new Case(bool, Optional.of(false)),
        new Case(bool, null),
        new Case(bool, Optional.empty()),
        new Case(TypeRef.of(Optional.class, STRINGS), Optional.of(List.of())),
        new Case(TypeRef.of(Optional.class, Object.class), Optional.of(false)),
        new Case(TypeRef.of(List.class, text), Arrays.asList(Optional.empty(), null)),
        new Case(TypeRef.of(OptionalInt.class), OptionalInt.of(0)),
        new Case(TypeRef.of(OptionalLong.class), OptionalLong.empty()),
        new Case(TypeRef.of(OptionalDouble.class), OptionalDouble.of(Double.NaN)),
        new Case(TypeRef.of(OptionalInt.class), null));
  }
}
