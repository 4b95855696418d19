package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.blob.Kept;
import dev.dagsmith.runtime.blob.XComKeeper;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.engine.failure.FailureRecorder;
import dev.dagsmith.runtime.engine.plan.Place;
import dev.dagsmith.runtime.engine.plan.Sensitive;
import dev.dagsmith.runtime.engine.value.Encoded;
import dev.dagsmith.runtime.engine.value.Memo;
import dev.dagsmith.runtime.engine.value.Resolver;
import dev.dagsmith.runtime.graph.ReturnNode;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.graph.XComSettings;
import dev.dagsmith.runtime.seal.DataKey;
import dev.dagsmith.runtime.seal.SealPlace;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.XComRow;
import dev.dagsmith.runtime.xcom.XComCodec;
import org.jspecify.annotations.Nullable;

/**
 * What a run returned. A task's value that is returned as it is, is the run's result where it
 * stands; any other is stored with the {@code return} that took effect.
 *
 * @param key whose XCom it is; null without a result
 * @param json its bytes; null without a result
 * @param kept the same as it is stored with the {@code return}; null if a task's value is meant
 * @param sensitive whether it is shown to nobody
 * @param failure why there is none, although there should be
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record RunResultValue(
    @Nullable InstanceKey key,
    byte @Nullable [] json,
    @Nullable Kept kept,
    boolean sensitive,
    @Nullable Failure failure) {
  static final RunResultValue NONE = new RunResultValue(null, null, null, false, null);

  /**
   * The value of the return that took effect; nothing is written.
   *
   * @throws StoreException if what it is made of can't be read
   */
  static RunResultValue of(ActiveRun run, @Nullable Instance returned) {
    TypeRef type = run.keys.plan().dag().result();
    if (returned == null || type.isVoid()) {
      return NONE;
    }
    String id = ((ReturnNode) run.keys.plan().node(returned.node())).value();
    if (id == null) {
      return NONE;
    }
    int number = run.keys.plan().resolve(returned.node(), id);
    return of(run, returned, run.values.seenBy(returned, number), type);
  }

  private static RunResultValue of(ActiveRun run, Instance returned, Instance value, TypeRef type) {
    Memo memo = new Memo();
    try {
      if (isTaskOf(run, value, type)) {
        Encoded stored = run.values.cells().get(value);
        if (stored == null || stored.codec().equals(XComSettings.JSON)) {
          byte[] json = stored == null ? null : stored.bytes();
          TaskNode task = (TaskNode) run.keys.plan().node(value.node());
          boolean sensitive = Sensitive.isSo(task, type);
          return new RunResultValue(run.keys.of(value), json, null, sensitive, null);
        } // else the run's result is stored once more: it is JSON
      }
      byte[] json = XComCodec.json().encode(new Resolver(run.values, memo).value(value), type);
      boolean sensitive = isSensitive(run, returned);
      Kept kept = kept(run, returned, json, sensitive);
      return new RunResultValue(run.keys.of(returned), json, kept, sensitive, null);
    } catch (StoreException away) {
      throw away; // nothing that the code did
    } catch (Throwable thrown) {
      Place place = run.keys.place(returned.node());
      Failure failure = FailureRecorder.record(thrown, place, memo::failure);
      run.originals.put(failure, thrown);
      return new RunResultValue(null, null, null, false, failure);
    }
  }

  private static boolean isTaskOf(ActiveRun run, Instance value, TypeRef type) {
    return run.keys.plan().kind(value.node()) == Kind.TASK
        && ((TaskNode) run.keys.plan().node(value.node())).result().equals(type);
  }

  private static boolean isSensitive(ActiveRun run, Instance returned) {
    String id = ((ReturnNode) run.keys.plan().node(returned.node())).value();
    return id != null && Sensitive.isResult(run.keys.plan().dag(), id);
  }

  /** In its row, whatever its size: the driver, which is here, is writing a group. */
  private static Kept kept(ActiveRun run, Instance returned, byte[] json, boolean sensitive) {
    XComKeeper keeper = run.services.reads().keeper();
    keeper.checkResult(run.keys.run().runId(), json.length);
    if (!sensitive) {
      return Kept.inline(json);
    }
    SealPlace place =
        SealPlace.of(run.keys.of(returned, 0), XComRow.RETURN_VALUE, XComSettings.JSON);
    DataKey key = keeper.newKey(place);
    return new Kept(key.encrypt(json), null, key.seal());
  }
}
