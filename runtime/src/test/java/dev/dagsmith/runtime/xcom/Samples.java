package dev.dagsmith.runtime.xcom;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Types as users have them; none of them is public. */
final class Samples {
  private Samples() {}

  record Analysis(String fact, int words) {}

  record Nothing() {}

  record Page<T>(List<T> items, Optional<T> next, T[] more) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Page<?> that
          && Objects.equals(items, that.items)
          && Objects.equals(next, that.next)
          && java.util.Arrays.equals(more, that.more);
    }

    @Override
    public int hashCode() {
      return Objects.hash(items, next);
    }
  }

  record Tree(String name, List<Tree> children) {}

  record Primitives(boolean bool, byte b, short s, int i, long l, float f, double d, char c) {}

  enum Color {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "RED";
      }
    }
  }

  sealed interface Shape permits Circle, Square, Named, Tint {}

  record Circle(double radius) implements Shape {}

  static final class Square implements Shape {
    private final int side;

    Square(int side) {
      this.side = side;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Square that && side == that.side;
    }

    @Override
    public int hashCode() {
      return side;
    }
  }

  sealed interface Named extends Shape permits Label {}

  record Label(String text, Shape around) implements Named {}

  enum Tint implements Shape {
    LIGHT,
    DARK
  }

  sealed interface Result<T> permits Ok, Failed {}

  record Ok<V>(V value, Map<String, V> others) implements Result<V> {}

  record Failed<V>(String why) implements Result<V> {}

  sealed interface Left permits Outer.Left1.Item, Outer.Right1.Item {}

  static final class Outer {
    static final class Left1 {
      record Item(int left) implements Left {}
    }

    static final class Right1 {
      record Item(int right) implements Left {}
    }
  }

  static class Bean {
    private String name;
    private final List<Integer> numbers;
    private transient int hash;

    private Bean() {
      this(null, null);
      hash = 1;
    }

    Bean(String name, List<Integer> numbers) {
      this.name = name;
      this.numbers = numbers;
    }

    @Override
    public boolean equals(Object other) {
      return other != null
          && getClass() == other.getClass()
          && Objects.equals(name, ((Bean) other).name)
          && Objects.equals(numbers, ((Bean) other).numbers);
    }

    @Override
    public int hashCode() {
      return Objects.hash(name, numbers);
    }
  }

  static class Puppy extends Bean {
    int age = 3;
  }

  static class Unmakeable {
    private final String stored;

    Unmakeable(int given) {
      stored = String.valueOf(given);
    }

    String stored() {
      return stored;
    }
  }

  class Inner {
    int x;
  }

  interface Open {}

  record OpenOne(int x) implements Open {}

  record Picky(int positive) {
    Picky {
      if (positive < 0) {
        throw new IllegalArgumentException("must not be negative");
      }
    }
  }

  record Renamed(@JsonProperty("the name") String name, Circle circle, Optional<Color> color) {}

  static final class Made {
    private final String id;
    private final Shape shape;

    @JsonCreator
    Made(@JsonProperty("id") String id, @JsonProperty("shape") Shape shape) {
      this.id = id;
      this.shape = shape;
    }

    @JsonProperty
    String id() {
      return id;
    }

    @JsonProperty
    Shape shape() {
      return shape;
    }

    @JsonIgnore
    public int getComputed() {
      return 1;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Made that && id.equals(that.id) && shape.equals(that.shape);
    }

    @Override
    public int hashCode() {
      return id.hashCode();
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
  interface ByClass {}

  record ByClassOne(int x) implements ByClass {}

  record HoldsByClass(@JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS) Object any) {}

  record Order(long id, BigDecimal amount, Instant at, Map<Color, List<Shape>> shapes) {}
}
