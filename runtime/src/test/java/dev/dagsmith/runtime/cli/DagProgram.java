package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.DagMain;
import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.Head;
import dev.dagsmith.runtime.graph.ReturnNode;
import dev.dagsmith.runtime.graph.TryNode;
import dev.dagsmith.runtime.graph.TypeRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
      case "gated" -> gated();
      default -> Dags.twoTasks();
    };
  }

  /**
   * In a try with a finally block: a task gives a value; the next logs a line, waits until the file
   * {@code open} is there, and logs another.
   */
  static DagProvider gated() {
    Block tried =
        Block.of(
            Dags.task("first", 30, TypeRef.of(String.class), in -> "x"),
            Dags.task("wait", 31, TypeRef.of(int.class), in -> waitAtTheGate(), "first"));
    Block last =
        Block.of(
            Dags.task(
                "last",
                33,
                TypeRef.VOID,
                in -> {
                  Files.createFile(gate().resolve("last"));
                  return null;
                }));
    return Dags.of(
        TypeRef.of(int.class),
        new TryNode(Head.node("try#1").at(29, 5), tried, List.of(), last),
        new ReturnNode(Head.node("return#1").at(35, 5).reads("wait"), "wait"));
  }

  private static int waitAtTheGate() throws InterruptedException {
    System.Logger logger = System.getLogger("shop.Gate");
    logger.log(System.Logger.Level.INFO, "at the gate");
    System.out.println("at the gate");
    while (!Files.exists(gate().resolve("open"))) {
      Thread.sleep(10);
    }
    logger.log(System.Logger.Level.WARNING, "through the gate");
    return 7;
  }

  private static Path gate() {
    return Path.of(System.getProperty("gate", "unused"));
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
              if (Boolean.getBoolean("both")) {
                System.getLogger("shop.Jdk").log(System.Logger.Level.WARNING, "hiss {0}", 1);
              }
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
