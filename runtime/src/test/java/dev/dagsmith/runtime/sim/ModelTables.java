package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.store.BlobKey;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.CancelRequest;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.GraphVersion;
import dev.dagsmith.runtime.store.PruneSpec;
import dev.dagsmith.runtime.store.RunEnd;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.StoreException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a {@link ModelStore}. */
final class ModelTables {
  final Map<Long, ModelRun> runs = new TreeMap<>(Comparator.reverseOrder());
  final Map<BlobKey, Map<Integer, byte[]>> chunks = new LinkedHashMap<>();
  private final Map<String, String> graphs = new HashMap<>();
  private final ModelLeases leases;
  private long last;

  ModelTables(ModelLeases leases) {
    this.leases = leases;
  }

  RunKey newRun(String dagId, String runId) {
    return new RunKey(++last, dagId, runId);
  }

  /** All runs. */
  List<ModelRun> runs() {
    return List.copyOf(runs.values());
  }

  /** A run; one without rows if there is none. */
  ModelRun run(RunKey key) {
    ModelRun run = runs.get(key.no());
    return run == null ? new ModelRun(key) : run;
  }

  @Nullable RunRow row(String dagId, String runId) {
    List<RunRow> found =
        rows(run -> run.key.dagId().equals(dagId) && run.key.runId().equals(runId), 1);
    return found.isEmpty() ? null : found.get(0);
  }

  List<RunRow> rows(Predicate<ModelRun> which, int limit) {
    return runs.values().stream().filter(which).limit(limit).map(run -> run.row(leases)).toList();
  }

  /** Whether a run may be written: no other has its ids. */
  void check(RunKey key) {
    RunRow known = row(key.dagId(), key.runId());
    if (known != null && known.key().no() != key.no()) {
      throw new StoreException(
          StoreException.Kind.DATA, "There is a run " + key + " already", null);
    }
  }

  void version(GraphVersion graph) {
    graphs.computeIfAbsent(graph.dagId() + " " + graph.hash(), key -> graph.json().get());
  }

  @Nullable String graph(String dagId, String hash) {
    return graphs.get(dagId + " " + hash);
  }

  List<CancelRequest> cancelRequests(EngineKey engine) {
    List<CancelRequest> requests = new ArrayList<>();
    for (ModelRun run : runs.values()) {
      Long owner = run.owner;
      if (owner != null && owner == engine.no() && run.end == null && run.cancelRequested > 0) {
        requests.add(new CancelRequest(run.key, run.cancelRequested));
      }
    }
    return requests;
  }

  /** What the rows of a run name. */
  List<BlobRef> blobs(long run) {
    ModelRun found = runs.get(run);
    return found == null
        ? List.of()
        : found.xcoms.values().stream().flatMap(row -> Stream.ofNullable(row.blob())).toList();
  }

  /** Deletes a value that is no longer named, if it is here. */
  boolean deleted(BlobRef gone) {
    BlobKey.parse(gone.key()).ifPresent(chunks::remove);
    return gone.backend().equals(BlobRef.DATABASE);
  }

  int prune(PruneSpec spec, int batch, Consumer<? super BlobRef> orphans) {
    Map<String, Integer> seen = new HashMap<>();
    List<Long> old = new ArrayList<>();
    for (ModelRun run : runs.values()) {
      RunEnd end = run.end;
      if (end == null || (spec.dagId() != null && !spec.dagId().equals(run.key.dagId()))) {
        continue;
      }
      int newer = seen.merge(run.key.dagId(), 1, Integer::sum) - 1;
      boolean before = spec.endedBefore() == null || end.endedAt().isBefore(spec.endedBefore());
      if (newer >= spec.keepLatest() && before && run.owner == null && old.size() < batch) {
        old.add(run.key.no());
      }
    }
    for (Long run : old) {
      blobs(run).stream().filter(each -> !each.backend().equals(BlobRef.DATABASE)).forEach(orphans);
      chunks.keySet().removeIf(key -> key.run() == run);
      runs.remove(run);
    }
    return old.size();
  }
}
