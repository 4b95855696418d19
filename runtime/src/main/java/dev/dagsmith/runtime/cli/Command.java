package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.ParamDef;
import java.util.ArrayList;
import java.util.List;

/**
 * A command of the command line.
 *
 * @param name its name
 * @param operand what must follow it, {@code RUN}; empty if nothing may
 * @param text what it does
 * @param options its options
 */
record Command(String name, String operand, String text, List<Option> options) {
  private static final Option HELP =
      new Option("--help", List.of("-h"), "", "Shows this help.", null);
  private static final Option DB =
      Option.value("--db", "JDBC-URL", "The store of runs. Default: a file in the home directory.");
  private static final Option CONFIG =
      Option.value("--config", "FILE", "Settings. Default: dagsmith.properties in the home.");
  private static final Option JSON =
      Option.flag("--json", "Writes one JSON object to standard output.");
  private static final List<Option> PROGRESS =
      List.of(
          Option.flag("--progress", "Shows live progress, terminal or not."),
          Option.flag("--no-progress", "Shows no live progress."));

  private static final List<Option> RUN =
      List.of(
          Option.value("--run-id", "ID", "The run's id; an interrupted run of this id goes on."),
          Option.value("--conf", "JSON", "Parameters as one JSON object; options win."),
          JSON,
          Option.flag("--plain", "Calls the plain method in this process, for a debugger."),
          DB,
          CONFIG);

  /** The commands of a dag; the first is the default. */
  static List<Command> of(DagDefinition dag) {
    return List.of(
        run(dag),
        new Command(
            "graph",
            "",
            "Draws the graph.",
            List.of(
                Option.value(
                    "--format", "FORMAT", "One of tree, mermaid, dot, json. Default: tree."),
                HELP)),
        new Command(
            "runs",
            "",
            "Lists the dag's latest runs.",
            List.of(
                Option.value("--limit", "COUNT", "How many. Default: 20."),
                JSON,
                DB,
                CONFIG,
                HELP)),
        new Command("show", "RUN", "Shows a run and its tasks.", List.of(JSON, DB, CONFIG, HELP)),
        new Command(
            "resume",
            "RUN",
            "Goes on with a run that was interrupted.",
            with(List.of(), List.of(JSON, DB, CONFIG))));
  }

  /** Whether an option of ours has this name; a parameter of that name is given by --conf alone. */
  static boolean isReserved(String option) {
    for (Option each : with(List.of(), RUN)) {
      if (each.isNamed(option)) {
        return true;
      }
    }
    return false;
  }

  private static Command run(DagDefinition dag) {
    List<Option> params = new ArrayList<>();
    for (ParamDef param : dag.params()) {
      Option option = Option.of(param);
      if (!param.injected() && !isReserved(option.name())) {
        params.add(option);
      }
    }
    return new Command("run", "", "Runs the dag; the default command.", with(params, RUN));
  }

  private static List<Option> with(List<Option> params, List<Option> own) {
    List<Option> all = new ArrayList<>(params);
    all.addAll(own);
    all.addAll(PROGRESS);
    all.add(HELP);
    return all;
  }
}
