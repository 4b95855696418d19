package dev.dagsmith.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node that another one names otherwise than by reading its value.
 *
 * @param role what it is to the other: {@code choice}, {@code add}, {@code target}
 * @param node its id; null where the other node has a place for it and names none
 */
public record Ref(String role, @Nullable String node) {
  /** What a join names: its branch, and for each way the node with the value. */
  public static List<Ref> join(String choice, List<@Nullable String> alternatives) {
    List<Ref> all = new ArrayList<>();
    all.add(new Ref("choice", choice));
    for (String each : alternatives) {
      all.add(new Ref("alternative", each));
    }
    return all;
  }

  /** What a collected list names: the nodes whose values are its elements. */
  public static List<Ref> collect(List<String> adds) {
    return adds.stream().map(each -> new Ref("add", each)).toList();
  }

  /**
   * What a pick names: its try, and pairs of where a value begins to count and the value.
   *
   * @param at {@code catch}, {@code finally} or {@code after}
   */
  public static List<Ref> pick(String of, String at, List<@Nullable String> aftersAndValues) {
    List<Ref> all = new ArrayList<>();
    all.add(new Ref(at, of));
    for (int i = 0; i < aftersAndValues.size(); i++) {
      all.add(new Ref(i % 2 == 0 ? "from" : "value", aftersAndValues.get(i)));
    }
    return all;
  }

  /** What a leave names: the block that it leaves. */
  public static List<Ref> leave(String target) {
    return List.of(new Ref("target", target));
  }

  /** What a return names: its value, if it has one. */
  public static List<Ref> returned(@Nullable String value) {
    return value == null ? List.of() : List.of(new Ref("value", value));
  }
}
