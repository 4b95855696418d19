package dev.dagsmith.runtime.cli;

import static dev.dagsmith.runtime.graph.Head.node;

import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.ReturnNode;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.TypeRef;
import java.util.Arrays;

/** Dags as generated classes would define them. */
final class Dags {
  static final DagDefinition.Origin ORIGIN =
      new DagDefinition.Origin(
          "shop.CatFacts", "catFacts", "CatFacts.java", 28, "shop.CatFactsDag", null);

  private Dags() {}

  static DagDefinition.Builder dag() {
    return DagDefinition.dag("catFacts", ORIGIN)
        .doc("One cat fact a day.")
        .hash("0123abcd")
        .plain((self, args) -> null);
  }

  /** The plain method gives its arguments as text; nothing else is in it. */
  static DagProvider echo(ParamDef... params) {
    DagDefinition.Builder dag =
        dag().returns(TypeRef.of(String.class)).plain((self, args) -> text(args));
    for (ParamDef param : params) {
      dag.param(param);
    }
    DagDefinition made = dag.body(Block.of());
    return () -> made;
  }

  private static String text(Object[] args) {
    return Arrays.deepToString(args);
  }

  static TaskNode task(
      String id, int line, TypeRef type, dev.dagsmith.runtime.graph.Code code, String... reads) {
    return new TaskNode(
        node(id).at(line, 5).reads(reads), "shop.CatFacts." + id, type, code, TaskSettings.DEFAULT);
  }

  static DagProvider of(TypeRef result, Node... nodes) {
    DagDefinition made = dag().returns(result).body(Block.of(nodes));
    return () -> made;
  }

  /** {@code return trim(fetch());}. */
  static DagProvider twoTasks() {
    TypeRef text = TypeRef.of(String.class);
    return of(
        text,
        task("fetch", 30, text, in -> " cats purr "),
        task("trim", 31, text, in -> in.<String>get("fetch").trim(), "fetch"),
        new ReturnNode(node("return#1").at(31, 5).reads("trim").text("trim(fetch())"), "trim"));
  }

  /** The second task fails. */
  static DagProvider failing() {
    TypeRef text = TypeRef.of(String.class);
    return of(
        TypeRef.VOID,
        task("fetch", 30, text, in -> "x"),
        task("parse", 31, TypeRef.of(int.class), in -> Integer.parseInt(in.get("fetch")), "fetch"),
        task("print", 32, TypeRef.VOID, in -> null, "parse"));
  }
}
