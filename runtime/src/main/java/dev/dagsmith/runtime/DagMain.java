package dev.dagsmith.runtime;

import dev.dagsmith.runtime.cli.Cli;
import dev.dagsmith.runtime.cli.Console;
import dev.dagsmith.runtime.log.Logs;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The command line of a dag: what the {@code main} of a generated class calls. */
public final class DagMain {
  private DagMain() {}

  /**
   * Does what the arguments say, and ends the program with the exit status.
   *
   * @param dag the generated class's definition
   * @param args what stands behind the class on the command line
   */
  public static void run(DagProvider dag, String... args) {
    Logs.install();
    System.exit(execute(dag, null, args, Console.system()));
  }

  /**
   * Does what the arguments say, and ends the program with the exit status.
   *
   * @param dag the dag
   * @param factory makes the instance that the dag's methods are called on
   * @param args the arguments
   */
  public static void run(DagProvider dag, Supplier<?> factory, String... args) {
    Logs.install();
    System.exit(execute(dag, factory, args, Console.system()));
  }

  /**
   * Does what the arguments say.
   *
   * @param dag the dag
   * @param factory makes the instance that the dag's methods are called on; null: the dag's own
   * @param args the arguments
   * @param console what surrounds the command line
   * @return the exit status: 0 success, 1 the run failed, 2 wrong usage or bad input, 130
   *     interrupted
   */
  public static int execute(
      DagProvider dag, @Nullable Supplier<?> factory, String[] args, Console console) {
    return Cli.execute(dag, factory, args, console);
  }
}
