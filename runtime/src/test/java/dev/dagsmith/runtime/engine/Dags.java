package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.Code;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.Head;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.ReturnNode;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.graph.ValueNode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds dags by hand, as generated classes do. */
public final class Dags {
  public static final TypeRef INT = TypeRef.of(int.class);
  public static final TypeRef STRING = TypeRef.of(String.class);
  public static final TypeRef INTS = TypeRef.of(List.class, Integer.class);

  private Dags() {}

  public static DagDefinition.Builder dag(String id) {
    return DagDefinition.dag(
            id, new DagDefinition.Origin("shop.Shop", id, "Shop.java", 10, "shop.ShopDag", null))
        .plain((self, arguments) -> null);
  }

  public static DagDefinition.Builder instanceDag(String id) {
    return DagDefinition.dag(
            id,
            new DagDefinition.Origin(
                "shop.Shop", id, "Shop.java", 10, "shop.ShopDag", Object.class))
        .plain((self, arguments) -> null);
  }

  public static DagDefinition dag(String id, TypeRef result, Node... nodes) {
    return dag(id).returns(result).body(Block.of(nodes));
  }

  public static DagDefinition dag(String id, TypeRef result, ParamDef param, Node... nodes) {
    return dag(id).returns(result).param(param).body(Block.of(nodes));
  }

  public static <T extends @Nullable Object> DagCall<T> call(
      DagDefinition dag, @Nullable Object... arguments) {
    return new DagCall<>(dag, Arrays.asList(arguments), null);
  }

  public static TaskNode task(String id, TypeRef result, Code code, String... reads) {
    return task(id, result, TaskSettings.DEFAULT, code, reads);
  }

  public static TaskNode task(
      String id, TypeRef result, TaskSettings settings, Code code, String... reads) {
    return new TaskNode(
        Head.node(id).at(31, 5).reads(reads), "shop.Shop." + id, result, code, settings);
  }

  public static TaskNode step(String id, Code code, String... reads) {
    return new TaskNode(
        Head.node(id).at(31, 5).reads(reads).asStep(),
        "shop.Shop." + id,
        TypeRef.VOID,
        code,
        TaskSettings.DEFAULT);
  }

  public static ValueNode value(String id, Code code, String... reads) {
    return new ValueNode(Head.node(id).at(32, 5).reads(reads), code, false);
  }

  public static ReturnNode returns(String value) {
    return new ReturnNode(Head.node("return#1").at(40, 5).reads(value), value);
  }
}
