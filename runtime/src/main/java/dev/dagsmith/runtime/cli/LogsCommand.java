package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.StoreException;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what an attempt logged: its lines on standard output, what it was on standard error. */
final class LogsCommand {
  static final Option ATTEMPT =
      Option.value("--attempt", "N", "Which attempt, counted from 1. Default: the last.");
  static final Option FOLLOW =
      Option.flag("--follow", "Shows lines as they come, until the attempt has ended.");

  private static final long POLL_MILLIS = 300;

  private final Invocation invocation;
  private final MapPath path;
  private final int number;
  private final boolean follow;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream(0);
  private final LogPrinter printer;
  private AttemptHistory.@Nullable Entry shown;
  private @Nullable InstanceKey about;
  private int count;
  private boolean live;
  private boolean toldOfWaiting;

  private LogsCommand(Invocation invocation) {
    Arguments args = invocation.args();
    this.invocation = invocation;
    this.path = MapIndexes.of(args);
    this.number = attempt(args);
    this.follow = args.has(FOLLOW.name());
    boolean json = args.has("--json");
    this.printer = new LogPrinter(json ? text : invocation.console().out());
  }

  static int perform(Invocation invocation) {
    EngineConfig config = Config.read(invocation.console(), invocation.args());
    if (invocation.args().has("--json") && invocation.args().has(FOLLOW.name())) {
      throw new UsageException(
          "--follow writes lines as they come, --json one object at the end: say one of them.");
    }
    LogsCommand command = new LogsCommand(invocation);
    command.show(config);
    return ExitStatus.SUCCESS;
  }

  /** Which attempt, from 1; 0 for the last. */
  static int attempt(Arguments args) {
    return Numbers.atLeastOne(args, ATTEMPT, 0);
  }

  /** If the process that was asked ends meanwhile, the store itself tells the rest. */
  private void show(EngineConfig config) {
    boolean again = true;
    while (again) {
      try (StoreAccess access = StoreAccess.open(config)) {
        try {
          watch(access);
          again = false;
        } catch (StoreException e) {
          if (access.held() == null || e.kind() != StoreException.Kind.LOST || !follow) {
            throw e;
          }
        }
      }
    }
    if (invocation.args().has("--json")) {
      LogJson.print(about, count, shown, text, invocation.console().out());
    } else {
      LogEnd.tell(invocation.console().err(), name(), count, shown, printer.empty(), live);
    }
  }

  private void watch(StoreAccess access) {
    while (look(access) && follow) {
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Prints what there is; says whether more may come. */
  private boolean look(StoreAccess access) {
    RunReads reads = access.reads();
    Arguments args = invocation.args();
    RunRow run = StoredRuns.find(reads, invocation.dag(), args.operand(0));
    InstanceKey instance =
        StoredInstances.find(reads, invocation.dag(), run, args.operand(1), path);
    about = instance;
    List<AttemptHistory.Entry> attempts = AttemptHistory.of(reads, instance);
    live = run.end() == null && access.workingOn(run) != null;
    int wanted = wanted(attempts.size());
    if (wanted > attempts.size()) {
      if (live) {
        tellOfWaiting();
      }
      return live;
    }
    AttemptHistory.Entry entry = attempts.get(wanted - 1);
    shown = entry;
    count = wanted;
    printer.print(reads, entry.key());
    return live && entry.open(wanted == attempts.size());
  }

  /** Which attempt, from 1; once one is being shown, it stays that one. */
  private int wanted(int there) {
    if (count > 0) {
      return count;
    } else if (number > there && !(follow && live)) {
      throw new UsageException(
          ATTEMPT.name()
              + ": got "
              + number
              + ", but "
              + invocation.args().operand(1)
              + (there == 0
                  ? " has not begun."
                  : " has only " + there + (there == 1 ? " attempt." : " attempts.")));
    }
    return number > 0 ? number : Math.max(1, there);
  }

  private String name() {
    return about == null ? "" : about.display();
  }

  private void tellOfWaiting() {
    if (follow && !toldOfWaiting) {
      toldOfWaiting = true;
      invocation.console().err().println("Waiting for " + name() + " to log.");
    }
  }
}
