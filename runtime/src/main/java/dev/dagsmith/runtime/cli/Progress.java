package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.RunListener;
import java.io.PrintStream;

/** Live progress of a run, or none. */
interface Progress extends AutoCloseable {
  /** None. */
  static Progress none(Console console) {
    return new Progress() {
      @Override
      public RunListener listener() {
        return RunListener.NONE;
      }

      @Override
      public PrintStream err() {
        return console.err();
      }

      @Override
      public void end() {}
    };
  }

  /** Live where people watch, unless they or their environment say otherwise. */
  static Progress of(Invocation invocation) {
    Arguments args = invocation.args();
    Console console = invocation.console();
    boolean watched = console.terminal() && !console.says("CI") && !dumb(console);
    return args.has("--progress") || (watched && !args.has("--no-progress"))
        ? LiveProgress.start(invocation)
        : none(console);
  }

  private static boolean dumb(Console console) {
    return "dumb".equals(console.environment().get("TERM"));
  }

  /** What hears how the run goes on. */
  RunListener listener();

  /** Where lines go that are to stand above the progress. */
  PrintStream err();

  /** Takes the progress away. Doing it again does nothing. */
  void end();

  @Override
  default void close() {
    end();
  }
}
