package dev.dagsmith.runtime.cli;

import java.util.List;

/** Finds commands by their names, which have one word or two. */
final class CommandNames {
  private CommandNames() {}

  /**
   * The command that the first words name.
   *
   * @throws UsageException if there is none
   */
  static Command find(List<Command> commands, List<String> words) {
    String first = words.get(0);
    String both = words.size() > 1 ? first + " " + words.get(1) : first;
    for (Command each : commands) {
      if (each.name().equals(first) || each.name().equals(both)) {
        return each;
      }
    }
    throw unknown(commands, first, both);
  }

  /** How many words its name has. */
  static int words(Command command) {
    return command.firstWord().equals(command.name()) ? 1 : 2;
  }

  private static UsageException unknown(List<Command> commands, String first, String both) {
    List<String> names = commands.stream().map(Command::name).toList();
    List<String> begun = names.stream().filter(name -> name.startsWith(first + " ")).toList();
    String given = begun.isEmpty() ? first : both;
    List<String> there = begun.isEmpty() ? names : begun;
    return new UsageException(
        "There is no command "
            + given
            + ", only "
            + String.join(", ", there)
            + "."
            + DidYouMean.hint(given, there));
  }
}
