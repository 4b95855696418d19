package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.DagDefinition;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The help texts. The only class that loads picocli, which a plain run can't wait for. */
final class Help {
  private static final int WIDTH = 100;

  private Help() {}

  /** The help of the program. */
  static String of(DagDefinition dag, List<Command> commands) {
    CommandSpec all = spec(commands.get(0), program(dag));
    all.usageMessage().customSynopsis(program(dag) + " [COMMAND] [OPTION]...");
    for (Command command : commands) {
      all.addSubcommand(command.name(), spec(command, command.name()));
    }
    all.usageMessage()
        .description(description(dag.doc()))
        .optionListHeading("%nOptions of run, the default command:%n")
        .commandListHeading("%nCommands:%n")
        .footer("", "COMMAND --help tells more of each. Version: --version.");
    return text(all);
  }

  /** The help of a command. */
  static String of(DagDefinition dag, Command command) {
    CommandSpec spec = spec(command, program(dag) + " " + command.name());
    spec.usageMessage().optionListHeading("%nOptions:%n");
    if (command.name().equals("run")) {
      spec.usageMessage().footer("").description(description(dag.doc()));
    }
    return text(spec);
  }

  private static String text(CommandSpec spec) {
    return new CommandLine(spec).setInterpolateVariables(false).getUsageMessage(Ansi.OFF);
  }

  private static String program(DagDefinition dag) {
    return "java -cp ... " + dag.origin().generatedClass();
  }

  private static CommandSpec spec(Command command, String name) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage()
        .width(WIDTH)
        .adjustLineBreaksForWideCJKCharacters(true)
        .sortOptions(false)
        .sortSynopsis(false)
        .description(literal(command.text()));
    StringBuilder synopsis = new StringBuilder(name);
    for (int i = 0; i < command.operands().size(); i++) {
      Operand operand = command.operands().get(i);
      synopsis.append(' ').append(operand.name());
      spec.addPositional(
          PositionalParamSpec.builder()
              .index(Integer.toString(i))
              .paramLabel(operand.name())
              .description(operand.sentence())
              .build());
    }
    spec.usageMessage().customSynopsis(synopsis + " [OPTION]...");
    command.options().forEach(option -> spec.addOption(option(option)));
    return spec;
  }

  private static OptionSpec option(Option option) {
    OptionSpec.Builder builder =
        OptionSpec.builder(option.name(), option.aliases().toArray(new String[0]))
            .description(literal(option.text()));
    return option.isFlag()
        ? builder.arity("0").type(boolean.class).build()
        : builder.arity("1").type(String.class).paramLabel(option.value()).build();
  }

  private static String[] description(String doc) {
    return doc.isBlank()
        ? new String[0]
        : doc.strip().lines().map(Help::literal).toArray(String[]::new);
  }

  /** The library takes texts as formats with markup. */
  private static String literal(String text) {
    return text.replace("%", "%%").replace("@|", "@ |");
  }
}
