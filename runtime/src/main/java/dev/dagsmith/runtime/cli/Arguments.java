package dev.dagsmith.runtime.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a command, sorted: options by their main names, each at most once, and what is
 * no option. Values are texts still.
 */
final class Arguments {
  private final Map<String, String> options = new LinkedHashMap<>();
  private final List<String> operands = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final Set<String> mended = new HashSet<>();
  private final Command command;

  private Arguments(Command command) {
    this.command = command;
  }

  /** Sorts the arguments; what is wrong with them is kept. */
  static Arguments of(Command command, List<String> args) {
    Arguments sorted = new Arguments(command);
    for (int i = 0; i < args.size(); ) {
      i = sorted.take(args, i);
    }
    if (!sorted.has("--help")) {
      sorted.checkOperands();
    }
    return sorted;
  }

  /** What is wrong with their shape; the values are checked by who reads them. */
  List<String> problems() {
    return problems;
  }

  /** Whether one of the problems is about an option, so that its absence is none of its own. */
  boolean isMended(String option) {
    return mended.contains(option);
  }

  boolean has(String option) {
    return options.containsKey(option);
  }

  @Nullable String get(String option) {
    return options.get(option);
  }

  /** What an option names is this. */
  void replace(String option, String value) {
    options.put(option, value);
  }

  /** An option's value is wrong, and is not looked at any more. */
  void refuse(String option, String problem) {
    options.remove(option);
    mended.add(option);
    problems.add(problem);
  }

  /** The command's name. */
  String command() {
    return command.name();
  }

  /** Whether something that is no option follows the command. */
  boolean hasOperand() {
    return !operands.isEmpty();
  }

  /** The first that follows the command. */
  String operand() {
    return operands.get(0);
  }

  /** What follows the command, from 0. */
  String operand(int index) {
    return operands.get(index);
  }

  private int take(List<String> args, int at) {
    String arg = args.get(at);
    if (!arg.startsWith("-") || arg.equals("-")) {
      operands.add(arg);
      return at + 1;
    }
    int sign = arg.indexOf('=');
    String name = sign < 0 ? arg : arg.substring(0, sign);
    String inline = sign < 0 ? null : arg.substring(sign + 1);
    Option option = find(name);
    if (option == null) {
      return unknown(name, args, at);
    }
    String next = at + 1 < args.size() ? args.get(at + 1) : null;
    if (inline != null) {
      put(option, inline, option.value().isEmpty());
      return at + 1;
    } else if (option.isFlag()) {
      boolean said =
          option.param() != null
              && ("true".equalsIgnoreCase(next) || "false".equalsIgnoreCase(next));
      put(option, said ? String.valueOf(next) : isNo(name, option) ? "false" : "true", false);
      return said ? at + 2 : at + 1;
    } else if (next == null || (next.startsWith("--") && find(next) != null)) {
      problems.add(name + " needs a value, " + option.value() + ".");
      mended.add(option.name());
      return at + 1;
    }
    put(option, next, false);
    return at + 2;
  }

  private void put(Option option, String value, boolean excess) {
    if (excess) {
      problems.add(option.name() + " takes no value, but was given \"" + value + "\".");
    } else if (options.putIfAbsent(option.name(), value) != null) {
      problems.add(option.name() + " was given twice.");
    }
  }

  private @Nullable Option find(String name) {
    return command.options().stream()
        .filter(option -> option.isNamed(name) || isNo(name, option))
        .findFirst()
        .orElse(null);
  }

  /** {@code --no-flag} says false to a parameter. */
  private static boolean isNo(String name, Option option) {
    return name.startsWith("--no-")
        && option.param() != null
        && option.isFlag()
        && option.isNamed("--" + name.substring("--no-".length()));
  }

  /** What follows an option that is not known may be its value, and is no problem of its own. */
  private int unknown(String name, List<String> args, int at) {
    List<String> names = command.options().stream().map(Option::name).toList();
    problems.add(command.name() + " has no option " + name + "." + DidYouMean.hint(name, names));
    DidYouMean.closest(name, names).ifPresent(mended::add);
    boolean value = !args.get(at).contains("=") && at + 1 < args.size();
    return value && !args.get(at + 1).startsWith("-") ? at + 2 : at + 1;
  }

  private void checkOperands() {
    int wanted = command.operands().size();
    for (String each : operands.subList(Math.min(wanted, operands.size()), operands.size())) {
      problems.add("\"" + each + "\" is one argument too many for " + command.name() + ".");
    }
    if (operands.size() < wanted) {
      List<String> missing =
          command.operands().subList(operands.size(), wanted).stream().map(Operand::text).toList();
      problems.add(
          command.name()
              + " needs "
              + String.join(" and ", missing)
              + ": "
              + command.synopsis()
              + ".");
    }
  }
}
