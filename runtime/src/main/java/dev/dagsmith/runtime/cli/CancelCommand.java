package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.control.CancelAnswer;
import dev.dagsmith.runtime.control.Control;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.store.EngineRow;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.RunStore;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends a run: asks the process that has it, or ends it here if none has. */
final class CancelCommand {
  static final Option HARD =
      Option.flag("--hard", "Skips finally blocks too, and gives up those that are under way.");

  private final Invocation invocation;
  private final String runId;
  private final boolean hard;

  private CancelCommand(Invocation invocation) {
    this.invocation = invocation;
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
      return tell("ended", null, "has ended already: " + run.state().display());
    } else if (control != null) {
      return tell(control, control.cancel(run.key().dagId(), runId, hard));
    } else if (own == null) {
      return tell("gone", null, "can't be reached");
    }
    own.requestCancel(run.key());
    if (hard) {
      own.requestCancel(run.key());
    }
    EngineRow owner = run.care().owner();
    return owner != null
        && owner.alive()
        && cancelling("process " + owner.info().pid() + " on " + owner.info().host());
  }

  private boolean cancelling(String by) {
    return tell("cancelling", by, "is cancelled by " + by + " now");
  }

  private boolean tell(Control control, CancelAnswer answer) {
    return switch (answer) {
      case UNDER_WAY -> cancelling("process " + control.holding().pid());
      case NOTED ->
          tell(
              "noted",
              null,
              "is under way nowhere; it ends as cancelled when it is taken up: "
                  + invocation.command("resume", runId));
      case ENDED -> tell("ended", null, "has ended meanwhile");
      case UNKNOWN -> tell("gone", null, "is gone");
    };
  }

  private boolean tell(String outcome, @Nullable String by, String what) {
    tell(invocation, outcome, by, what);
    return true;
  }

  /**
   * Says what came of it.
   *
   * @param outcome in one word, for programs
   * @param by who cancels it; null if nobody does
   * @param what the same for people, following the run's name
   */
  static void tell(Invocation invocation, String outcome, @Nullable String by, String what) {
    PrintStream out = invocation.console().out();
    String runId = invocation.args().operand();
    String text = invocation.dag().dagId() + " " + runId + " " + what;
    if (invocation.args().has("--json")) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("dag_id", invocation.dag().dagId());
      json.put("run_id", runId);
      json.put("outcome", outcome);
      json.put("by", by);
      json.put("message", text);
      JsonOut.print(json, out);
    } else {
      out.println(text);
    }
  }
}
