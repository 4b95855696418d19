package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.control.Control;
import dev.dagsmith.runtime.engine.plan.Expiring;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.PruneSpec;
import dev.dagsmith.runtime.store.RunStore;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Deletes runs that have ended, with all that is kept of them. */
final class PruneCommand {
  static final Option OLDER =
      Option.value("--older-than", "DURATION", "Only runs that ended longer ago, such as 30d.");
  static final Option KEEP =
      Option.value("--keep", "COUNT", "Not the latest so many ended runs of a dag.");
  static final Option ALL =
      Option.flag("--all-dags", "Runs of every dag in the store, not of this one alone.");

  /** Each batch holds the store for a moment; a run that is under way goes on between two. */
  private static final int BATCH = 50;

  private PruneCommand() {}

  static int perform(Invocation invocation) {
    Arguments args = invocation.args();
    Duration retention = invocation.dag().retention();
    boolean said = args.has(OLDER.name()) || args.has(KEEP.name());
    Duration age = said ? age(args) : retention;
    int keep = keep(args);
    boolean all = args.has(ALL.name());
    if (!said && (retention == null || all) && !expires(invocation.dag())) {
      throw new UsageException(
          "prune deletes runs for good: say which, by --older-than 30d, --keep 100 or both, or by"
              + " @Dag(retention = \"90d\").");
    }
    long removed = 0;
    long expired = 0;
    try (StoreAccess access = StoreAccess.openIfThere(Config.read(invocation.console(), args))) {
      if (access != null) {
        String dagId = all ? null : invocation.dag().dagId();
        removed = age == null && keep == 0 ? 0 : prune(access, dagId, age, keep);
        expired = expire(access, dagId);
      }
    }
    if (args.has("--json")) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("removed", removed);
      json.put("expired", expired);
      JsonOut.print(json, invocation.console().out());
    } else {
      invocation
          .console()
          .out()
          .println(
              (removed == 1 ? "1 run removed" : removed + " runs removed")
                  + (expired == 0
                      ? ""
                      : expired == 1 ? ", 1 value expired" : ", " + expired + " values expired"));
    }
    return ExitStatus.SUCCESS;
  }

  /** Whether values of the dag do. */
  private static boolean expires(DagDefinition dag) {
    return Expiring.in(Plans.of(dag));
  }

  private static long expire(StoreAccess access, @Nullable String dagId) {
    RunStore own = access.own();
    Control control = access.control();
    IntSupplier batch =
        own != null
            ? () -> own.expire(dagId, own.now(), BATCH, access.backends()::purge)
            : () -> control == null ? 0 : control.expire(dagId, BATCH);
    return batches(batch);
  }

  private static long prune(
      StoreAccess access, @Nullable String dagId, @Nullable Duration age, int keep) {
    Instant before = age == null ? null : access.reads().now().minus(age);
    PruneSpec spec = new PruneSpec(dagId, before, keep);
    RunStore own = access.own();
    Control control = access.control();
    IntSupplier batch =
        own != null
            ? () -> own.prune(spec, BATCH, access.backends()::purge)
            : () -> control == null ? 0 : control.prune(spec, BATCH);
    return batches(batch);
  }

  private static long batches(IntSupplier batch) {
    long removed = 0;
    for (int some = batch.getAsInt(); some > 0; some = batch.getAsInt()) {
      removed += some;
    }
    return removed;
  }

  /** How many of the latest stay; 0 if that was not said. */
  static int keep(Arguments args) {
    return Numbers.atLeastOne(args, KEEP, 0);
  }

  /** How long ago a run must have ended; null if that was not said. */
  static @Nullable Duration age(Arguments args) {
    String text = args.get(OLDER.name());
    return text == null ? null : Durations.of(OLDER.name(), text, "30d or 12h");
  }
}
