package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.DagDefinition;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A command with all it is about.
 *
 * @param dag the dag
 * @param factory makes the instance that the dag's methods are called on; null for a static dag
 * @param args the command's arguments
 * @param console what surrounds it
 */
record Invocation(
    DagDefinition dag, @Nullable Supplier<?> factory, Arguments args, Console console) {
  /** What to type for another command about a run; a password in a URL is not repeated. */
  String command(String name, String runId) {
    String db = args.get("--db");
    String config = args.get("--config");
    return "java -cp ... "
        + dag.origin().generatedClass()
        + " "
        + name
        + " "
        + runId
        + (db == null ? "" : " --db '" + Secrets.masked(db) + "'")
        + (config == null ? "" : " --config '" + config + "'");
  }

  /** Whether it is about a run that may be in the store already. */
  boolean takesUp() {
    return args.hasOperand() || args.has("--run-id");
  }

  /**
   * The factory.
   *
   * @throws UsageException if the dag needs one and there is none
   */
  @Nullable Supplier<?> requireFactory() {
    Supplier<?> made = factory != null ? factory : dag.factory();
    if (made == null && dag.origin().instance()) {
      throw new UsageException(
          dag.origin().className()
              + " has no constructor without arguments. Write a main of your own that calls "
              + dag.origin().generatedClass()
              + ".main(() -> new "
              + dag.origin().className()
              + "(..), args).");
    }
    return made;
  }
}
