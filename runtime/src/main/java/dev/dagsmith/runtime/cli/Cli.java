package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.view.GraphJson;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the command that the arguments name, and does it. */
public final class Cli {
  private Cli() {}

  /** Does what the arguments say and returns the exit status. */
  public static int execute(
      DagProvider dag, @Nullable Supplier<?> factory, String[] args, Console console) {
    console.out().print(GraphJson.of(DagViews.own(dag.definition())));
    return 0;
  }
}
