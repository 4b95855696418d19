package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.xcom.Samples.Analysis;
import dev.dagsmith.runtime.xcom.Samples.Bean;
import dev.dagsmith.runtime.xcom.Samples.Circle;
import dev.dagsmith.runtime.xcom.Samples.Color;
import dev.dagsmith.runtime.xcom.Samples.Failed;
import dev.dagsmith.runtime.xcom.Samples.Label;
import dev.dagsmith.runtime.xcom.Samples.Left;
import dev.dagsmith.runtime.xcom.Samples.Made;
import dev.dagsmith.runtime.xcom.Samples.Nothing;
import dev.dagsmith.runtime.xcom.Samples.Ok;
import dev.dagsmith.runtime.xcom.Samples.Order;
import dev.dagsmith.runtime.xcom.Samples.Outer;
import dev.dagsmith.runtime.xcom.Samples.Page;
import dev.dagsmith.runtime.xcom.Samples.Primitives;
import dev.dagsmith.runtime.xcom.Samples.Renamed;
import dev.dagsmith.runtime.xcom.Samples.Result;
import dev.dagsmith.runtime.xcom.Samples.Shape;
import dev.dagsmith.runtime.xcom.Samples.Square;
import dev.dagsmith.runtime.xcom.Samples.Tint;
import dev.dagsmith.runtime.xcom.Samples.Tree;
import dev.dagsmith.runtime.xcom.XComCodecTest.Case;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Records, classes, sealed types, generic types, classes with annotations. */
final class ObjectCases {
  private ObjectCases() {}

  static Stream<Case> all() {
    return Stream.of(records(), sealedTypes(), classes()).flatMap(cases -> cases);
  }

  private static Stream<Case> records() {
    TypeRef strings = TypeRef.of(Page.class, String.class);
    return Stream.concat(
        Stream.of(
            new Case(strings, new Page<>(List.of("a"), Optional.of("b"), new String[] {"c"})),
            new Case(
                TypeRef.of(List.class, TypeRef.of(Page.class, Analysis.class)),
                List.of(
                    new Page<>(List.of(new Analysis("f", 1)), Optional.empty(), new Analysis[0])))),
        Stream.of(
                ScalarCases.of(Analysis.class, new Analysis(null, 0), new Analysis("x", -1), null),
                ScalarCases.of(Nothing.class, new Nothing()),
                ScalarCases.of(
                    Tree.class,
                    new Tree("root", List.of(new Tree("leaf", List.of()), new Tree(null, null))),
                    deep(300)),
                ScalarCases.of(
                    Primitives.class,
                    new Primitives(true, (byte) 1, (short) 2, 3, 4L, 5f, 6.5, 'c')),
                ScalarCases.of(
                    Order.class,
                    new Order(
                        Long.MAX_VALUE,
                        new BigDecimal("10.50"),
                        Instant.ofEpochSecond(1, 999_999_999),
                        Map.of(Color.GREEN, List.of(new Circle(1), Tint.DARK)))))
            .flatMap(cases -> cases));
  }

  private static Stream<Case> sealedTypes() {
    TypeRef result = TypeRef.of(Result.class, BigDecimal.class);
    return Stream.concat(
        ScalarCases.of(
            Shape.class,
            new Circle(-0.0),
            new Square(3),
            Tint.LIGHT,
            new Label("x", new Label(null, new Square(1))),
            null),
        Stream.of(
            new Case(result, new Ok<>(new BigDecimal("1.00"), Map.of("k", BigDecimal.TEN))),
            new Case(result, new Failed<BigDecimal>("why")),
            new Case(TypeRef.of(Left.class), new Outer.Left1.Item(1)),
            new Case(TypeRef.of(Left.class), new Outer.Right1.Item(1))));
  }

  private static Stream<Case> classes() {
    return Stream.of(
            ScalarCases.of(Bean.class, new Bean("n", List.of(1)), new Bean(null, null)),
            ScalarCases.of(
                Renamed.class,
                new Renamed("n", new Circle(1), Optional.of(Color.GREEN)),
                new Renamed(null, null, Optional.empty())),
            ScalarCases.of(Made.class, new Made("i", new Square(2))))
        .flatMap(cases -> cases);
  }

  private static Tree deep(int depth) {
    Tree tree = new Tree("end", List.of());
    for (int i = 0; i < depth; i++) {
      tree = new Tree("t" + i, List.of(tree));
    }
    return tree;
  }
}
