package dev.dagsmith.runtime.cli;

import dev.dagsmith.XComDenied;
import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.RunConflict;
import dev.dagsmith.runtime.blob.BlobException;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.seal.SealException;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.xcom.UnknownCodec;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the command that the arguments name, and does it. */
public final class Cli {
  private Cli() {}

  /** Does what the arguments say and returns the exit status. */
  public static int execute(
      DagProvider provider, @Nullable Supplier<?> factory, String[] args, Console console) {
    try {
      return dispatch(provider.definition(), factory, Arrays.asList(args), console);
    } catch (UsageException e) {
      e.problems().forEach(problem -> console.err().println("error: " + problem));
      return ExitStatus.USAGE;
    } catch (RunConflict | XComDenied | BlobException | SealException | UnknownCodec e) {
      console.err().println("error: " + e.getMessage());
      return ExitStatus.USAGE;
    } catch (StoreException e) {
      console.err().println("error: " + e.getMessage());
      return ExitStatus.of(e);
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  private static int dispatch(
      DagDefinition dag, @Nullable Supplier<?> factory, List<String> args, Console console) {
    String first = args.isEmpty() ? "" : args.get(0);
    List<Command> commands = Commands.of(dag);
    if (first.equals("--version") || first.equals("-V")) {
      console.out().println(Version.of(dag));
      return ExitStatus.SUCCESS;
    } else if (first.equals("--help") || first.equals("-h") || first.equals("help")) {
      List<String> about = args.subList(1, args.size());
      console
          .out()
          .print(
              about.isEmpty()
                  ? Help.of(dag, commands)
                  : Help.of(dag, CommandNames.find(commands, about)));
      return ExitStatus.SUCCESS;
    }
    boolean named = !first.isEmpty() && !first.startsWith("-");
    Command command = named ? CommandNames.find(commands, args) : commands.get(0);
    int words = named ? CommandNames.words(command) : 0;
    Arguments sorted = Arguments.of(command, args.subList(words, args.size()));
    if (sorted.has("--help")) {
      console.out().print(Help.of(dag, command));
      return ExitStatus.SUCCESS;
    }
    if (command.name().equals("run")) {
      new SecretArguments(console, System.in).resolve(dag, sorted);
    }
    Mistakes.check(dag, command, sorted);
    return perform(command, new Invocation(dag, factory, sorted, console));
  }

  private static int perform(Command command, Invocation invocation) {
    return switch (command.name()) {
      case "run" -> RunCommand.perform(invocation);
      case "graph" -> GraphCommand.perform(invocation);
      case "runs" -> RunsCommand.perform(invocation);
      case "show" -> ShowCommand.perform(invocation);
      case "resume" -> TakeUpCommand.resume(invocation);
      case "retry" -> TakeUpCommand.retry(invocation);
      case "clear" -> TakeUpCommand.clear(invocation);
      case "logs" -> LogsCommand.perform(invocation);
      case "xcom list" -> XComListCommand.perform(invocation);
      case "xcom stats" -> XComStatsCommand.perform(invocation);
      case "xcom get" -> XComGetCommand.perform(invocation);
      case "xcom history" -> XComHistoryCommand.perform(invocation);
      case "xcom set" -> XComSetCommand.perform(invocation);
      case "xcom clear" -> XComClearCommand.perform(invocation);
      case "xcom gc" -> XComGcCommand.perform(invocation);
      case "xcom key" -> XComKeyCommand.perform(invocation);
      case "xcom rotate" -> XComRotateCommand.perform(invocation);
      case "cancel" -> CancelCommand.perform(invocation);
      case "prune" -> PruneCommand.perform(invocation);
      default -> throw new IllegalStateException(command.name());
    };
  }
}
