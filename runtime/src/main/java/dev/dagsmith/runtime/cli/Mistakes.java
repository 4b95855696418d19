package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.DagDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Everything that is wrong with a command line, found before any of it is done. */
final class Mistakes {
  /** What reads the values of our own options. */
  private static final List<Check> VALUES =
      List.of(
          new Check("--run-id", RunCommand::options),
          new Check("--on-change", TakeUpCommand::onChange),
          new Check("--wait", StoreWait::wait),
          new Check("--limit", RunsCommand::limit),
          new Check("--format", Mistakes::format),
          new Check("--map-index", MapIndexes::of),
          new Check("--attempt", LogsCommand::attempt),
          new Check("--older-than", PruneCommand::age),
          new Check("--keep", PruneCommand::keep));

  private Mistakes() {}

  /**
   * Checks the arguments of a command.
   *
   * @throws UsageException with a line for each mistake
   */
  static void check(DagDefinition dag, Command command, Arguments args) {
    Set<String> problems = new LinkedHashSet<>(args.problems());
    List<Consumer<Arguments>> checks = new ArrayList<>();
    VALUES.stream().filter(each -> each.isOf(command)).map(Check::read).forEach(checks::add);
    if (command.name().equals("run")) {
      checks.add(given -> ParamValues.of(dag, given));
    }
    for (Consumer<Arguments> each : checks) {
      try {
        each.accept(args);
      } catch (UsageException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new UsageException(List.copyOf(problems));
    }
  }

  private static void format(Arguments args) {
    if (args.command().equals("show")) {
      ShowCommand.format(args);
    } else {
      GraphCommand.format(args);
    }
  }

  private record Check(String option, Consumer<Arguments> read) {
    /** A dag's parameter may have the name of another command's option. */
    boolean isOf(Command command) {
      return command.options().stream()
          .anyMatch(each -> each.param() == null && each.isNamed(option));
    }
  }
}
