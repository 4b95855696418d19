package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.ParamDef;
import java.util.ArrayList;
import java.util.List;

/** The commands that there are. */
final class Commands {
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
          TakeUpCommand.ON_CHANGE,
          Option.value("--conf", "JSON", "Parameters as one JSON object; options win."),
          JSON,
          Option.flag("--plain", "Calls the plain method in this process, for a debugger."),
          StoreWait.OPTION,
          DB,
          CONFIG);

  private Commands() {}

  /** The commands of a dag; the first is the default. */
  static List<Command> of(DagDefinition dag) {
    return List.of(
        run(dag),
        new Command(
            "graph",
            List.of(),
            "Draws the graph.",
            List.of(
                Option.value(
                    "--format", "FORMAT", "One of tree, mermaid, dot, svg, json. Default: tree."),
                Option.flag("--json", "The same as --format json."),
                HELP)),
        stored("runs", List.of(), "Lists the dag's latest runs.", RunsCommand.LIMIT, JSON),
        stored(
            "show", List.of(Operand.RUN), "Shows a run and its tasks.", ShowCommand.FORMAT, JSON),
        stored(
            "logs",
            List.of(Operand.RUN, Operand.TASK),
            "Shows what a task logged.",
            MapIndexes.OPTION,
            LogsCommand.ATTEMPT,
            LogsCommand.FOLLOW,
            JSON),
        stored("xcom list", List.of(Operand.RUN), "Lists the values of a run.", JSON),
        stored(
            "xcom stats",
            List.of(Operand.RUN),
            "Shows how many values each task of a run gave, and how large they are.",
            JSON),
        stored(
            "xcom get",
            List.of(Operand.RUN, Operand.TASK),
            "Prints a task's value as JSON.",
            MapIndexes.OPTION,
            XComGetCommand.KEY,
            XComFile.OPTION,
            XComGetCommand.REVEAL,
            Option.flag("--json", "Changes nothing: the value is printed as JSON anyway.")),
        stored(
            "xcom history",
            List.of(Operand.RUN, Operand.TASK),
            "Lists what all attempts of a task gave, those before it was done again too.",
            MapIndexes.OPTION,
            JSON),
        stored(
            "xcom set",
            List.of(Operand.RUN, Operand.TASK),
            "Writes a value in the place of what a task gave, in a run that has ended.",
            XComSetCommand.VALUE,
            XComSetCommand.FROM,
            XComSetCommand.KEY,
            MapIndexes.OPTION,
            JSON),
        stored(
            "xcom clear",
            List.of(Operand.RUN),
            "Deletes values of a run that has ended.",
            XComClearCommand.TASK,
            MapIndexes.OPTION,
            XComClearCommand.KEY,
            JSON),
        stored(
            "xcom gc",
            List.of(),
            "Deletes stored values that no XCom names, which crashes leave behind.",
            JSON),
        new Command(
            "xcom key",
            List.of(),
            "Makes a key by which sensitive values are encrypted, and prints it.",
            List.of(HELP)),
        stored(
            "xcom rotate",
            List.of(),
            "Has all that is encrypted need the first key only, so that others can go.",
            JSON),
        takingUp("resume", "Goes on with a run that was interrupted."),
        takingUp("retry", "Does what failed in a run again, and what depends on it."),
        takingUp(
            "clear",
            "Does a task of a run again, and what depends on it.",
            TakeUpCommand.TASK,
            MapIndexes.OPTION,
            TakeUpCommand.ONLY),
        stored(
            "cancel",
            List.of(Operand.RUN),
            "Ends a run: tasks under way are interrupted, the rest is skipped.",
            CancelCommand.HARD,
            JSON,
            StoreWait.OPTION),
        stored(
            "prune",
            List.of(),
            "Deletes runs that have ended, with their logs and values.",
            PruneCommand.OLDER,
            PruneCommand.KEEP,
            PruneCommand.ALL,
            JSON));
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
    return new Command("run", List.of(), "Runs the dag; the default command.", with(params, RUN));
  }

  /** A command that runs nothing. */
  private static Command stored(
      String name, List<Operand> operands, String text, Option... options) {
    List<Option> all = new ArrayList<>(List.of(options));
    all.addAll(List.of(DB, CONFIG, HELP));
    return new Command(name, operands, text, all);
  }

  /** A command that goes on with a run. */
  private static Command takingUp(String name, String text, Option... options) {
    List<Option> own = new ArrayList<>(List.of(options));
    own.addAll(List.of(TakeUpCommand.ON_CHANGE, JSON, StoreWait.OPTION, DB, CONFIG));
    return new Command(name, List.of(Operand.RUN), text, with(List.of(), own));
  }

  private static List<Option> with(List<Option> params, List<Option> own) {
    List<Option> all = new ArrayList<>(params);
    all.addAll(own);
    all.addAll(PROGRESS);
    all.add(HELP);
    return all;
  }
}
