package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.control.CancelAnswer;
import dev.dagsmith.runtime.control.Control;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.store.EngineRow;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStore;
import java.io.PrintStream;

/** Ends a run: asks the process that has it, or ends it here if none has. */
final class CancelCommand {
  static final Option HARD =
      Option.flag("--hard", "Skips finally blocks too, and gives up those that are under way.");

  private final Invocation invocation;
  private final PrintStream out;
  private final String runId;
  private final boolean hard;

  private CancelCommand(Invocation invocation) {
    this.invocation = invocation;
    this.out = invocation.console().out();
    this.runId = invocation.args().operand();
    this.hard = invocation.args().has(HARD.name());
  }

  static int perform(Invocation invocation) {
    EngineConfig config = Config.read(invocation.console(), invocation.args());
    CancelCommand command = new CancelCommand(invocation);
    boolean heard;
    try (StoreAccess access = StoreAccess.open(config)) {
      heard = command.ask(access);
    }
    return heard ? ExitStatus.SUCCESS : new CancelHere(invocation, config).perform();
  }

  /** Asks who has the run; says whether the command has done what it can. */
  private boolean ask(StoreAccess access) {
    RunRow run = StoredRuns.find(access.reads(), invocation.dag(), runId);
    Control control = access.control();
    RunStore own = access.own();
    if (run.end() != null) {
      return tell("has ended already: " + run.state().display());
    } else if (control != null) {
      return tell(control, control.cancel(run.key().dagId(), runId, hard));
    } else if (own == null) {
      return tell("can't be reached");
    }
    own.requestCancel(run.key());
    if (hard) {
      own.requestCancel(run.key());
    }
    EngineRow owner = run.care().owner();
    return owner != null
        && owner.alive()
        && tell(
            "is cancelled by process "
                + owner.info().pid()
                + " on "
                + owner.info().host()
                + " now");
  }

  private boolean tell(Control control, CancelAnswer answer) {
    return switch (answer) {
      case UNDER_WAY -> tell("is cancelled by process " + control.holding().pid() + " now");
      case NOTED ->
          tell(
              "is under way nowhere; it ends as cancelled when it is taken up: "
                  + invocation.command("resume", runId));
      case ENDED -> tell("has ended meanwhile");
      case UNKNOWN -> tell("is gone");
    };
  }

  private boolean tell(String what) {
    out.println(invocation.dag().dagId() + " " + runId + " " + what);
    return true;
  }
}
