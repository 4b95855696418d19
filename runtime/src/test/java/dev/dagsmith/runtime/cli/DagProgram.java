package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.DagMain;
import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.graph.TypeRef;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** A program as a generated class would be: run by tests in a process of its own. */
final class DagProgram {
  private DagProgram() {}

  public static void main(String[] args) {
    DagMain.run(dag(System.getProperty("dag", "two")), args);
  }

  private static DagProvider dag(String name) {
    return switch (name) {
      case "failing" -> Dags.failing();
      case "slow" -> slow();
      case "logging" -> logging();
      default -> Dags.twoTasks();
    };
  }

  private static DagProvider logging() {
    return Dags.of(
        TypeRef.VOID,
        Dags.task(
            "speak",
            30,
            TypeRef.VOID,
            in -> {
              LoggerFactory.getLogger("shop.CatFacts").info("purr");
              return null;
            }));
  }

  /**
   * The first task says that it is under way and takes a second; the second one says that it ran.
   */
  private static DagProvider slow() {
    TypeRef text = TypeRef.of(String.class);
    return Dags.of(
        TypeRef.VOID,
        Dags.task(
            "first",
            30,
            text,
            in -> {
              System.out.println("first under way");
              Thread.sleep(1000);
              return "x";
            }),
        Dags.task(
            "second",
            31,
            text,
            in -> {
              System.out.println("second ran");
              return Files.exists(Path.of(in.<String>get("first"))) ? "a" : "b";
            },
            "first"));
  }
}
