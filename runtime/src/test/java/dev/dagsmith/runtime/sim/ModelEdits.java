package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.XComKey;
import dev.dagsmith.runtime.store.XComPick;
import dev.dagsmith.runtime.store.XComRow;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Changes of values of a {@link ModelStore} by people. */
record ModelEdits(ModelTables tables) {
  int expire(@Nullable String dagId, Instant now, Consumer<? super BlobRef> orphans) {
    int deleted = 0;
    for (ModelRun run : tables.runs()) {
      if (isOver(run) && (dagId == null || dagId.equals(run.key.dagId()))) {
        deleted +=
            delete(run, row -> row.expires() != null && !row.expires().isAfter(now), orphans);
      }
    }
    return deleted;
  }

  int delete(RunKey key, XComPick what, Consumer<? super BlobRef> orphans) {
    return delete(ended(key), what::picks, orphans);
  }

  void put(XComRow value, Consumer<? super BlobRef> orphans) {
    ModelRun run = ended(value.attempt().instance().run());
    XComKey key = new XComKey(value.attempt(), value.key());
    delete(run, row -> new XComKey(row.attempt(), row.key()).equals(key), orphans);
    run.xcoms.put(key, value);
  }

  private ModelRun ended(RunKey key) {
    ModelRun run = tables.run(key);
    if (!isOver(run)) {
      throw new StoreException(StoreException.Kind.HELD, "Run " + key + " has not ended.", null);
    }
    return run;
  }

  private static boolean isOver(ModelRun run) {
    return run.end != null && run.owner == null;
  }

  private int delete(ModelRun run, Predicate<XComRow> which, Consumer<? super BlobRef> orphans) {
    List<XComRow> gone = run.xcoms.values().stream().filter(which).toList();
    run.xcoms.values().removeAll(gone);
    for (XComRow row : gone) {
      BlobRef blob = row.blob();
      if (blob != null && !tables.deleted(blob)) {
        orphans.accept(blob);
      }
    }
    return gone.size();
  }
}
