package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.xcom.XComCodecTest.Case;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Random values of random types, by a seed. */
final class RandomValues {
  private static final List<Case> LEAVES =
      java.util.stream.Stream.concat(ScalarCases.all(), ObjectCases.all()).toList();

  private final Random random;

  RandomValues(long seed) {
    this.random = new Random(seed);
  }

  /** A type with values for it. */
  Case next() {
    TypeRef type = type(1 + random.nextInt(4));
    return new Case(type, value(type));
  }

  private TypeRef type(int depth) {
    if (depth == 0) {
      return boxed(LEAVES.get(random.nextInt(LEAVES.size())).type());
    }
    return switch (random.nextInt(8)) {
      case 0, 1 -> TypeRef.of(List.class, type(depth - 1));
      case 2 -> TypeRef.of(setClass(), type(depth - 1));
      case 3 -> TypeRef.of(Map.class, type(0), type(depth - 1));
      case 4 -> TypeRef.of(Optional.class, type(depth - 1));
      case 5 -> TypeRef.arrayOf(TypeRef.of(List.class, type(depth - 1)));
      case 6 -> TypeRef.of(Samples.Ok.class, type(depth - 1));
      default -> TypeRef.of(Samples.Result.class, type(depth - 1));
    };
  }

  private Object value(TypeRef type) {
    if (random.nextInt(12) == 0) {
      return null;
    }
    Class<?> raw = type.raw();
    if (raw == Object[].class && !type.arguments().isEmpty()) {
      List<Object> elements = new ArrayList<>();
      fill(elements, type.arguments().get(0));
      Object array = Array.newInstance(List.class, elements.size());
      for (int i = 0; i < elements.size(); i++) {
        Array.set(array, i, elements.get(i));
      }
      return array;
    }
    if (type.arguments().isEmpty() || LEAVES.stream().anyMatch(leaf -> leaf.type().equals(type))) {
      List<Case> leaves = LEAVES.stream().filter(leaf -> boxed(leaf.type()).equals(type)).toList();
      return leaves.get(random.nextInt(leaves.size())).value();
    }
    TypeRef argument = type.arguments().get(type.arguments().size() - 1);
    if (raw == List.class) {
      return fill(new ArrayList<>(), argument);
    }
    if (raw == setClass()) {
      return fill(new LinkedHashSet<>(), argument);
    }
    if (raw == Map.class) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        map.put(value(type.arguments().get(0)), value(argument));
      }
      return map;
    }
    if (raw == Optional.class) {
      return Optional.ofNullable(value(argument));
    }
    if (raw == Samples.Result.class && random.nextBoolean()) {
      return new Samples.Failed<>("why " + random.nextInt());
    }
    Map<String, Object> others = new LinkedHashMap<>();
    others.put("k", value(argument));
    return new Samples.Ok<>(value(argument), others);
  }

  private Collection<Object> fill(Collection<Object> all, TypeRef element) {
    for (int i = random.nextInt(4); i > 0; i--) {
      all.add(value(element));
    }
    return all;
  }

  private static Class<?> setClass() {
    return java.util.Set.class;
  }

  /** Primitives are no type arguments. */
  private static TypeRef boxed(TypeRef type) {
    Class<?> raw = type.raw();
    return raw.isPrimitive()
        ? TypeRef.of(Array.get(Array.newInstance(raw, 1), 0).getClass())
        : type;
  }
}
