package dev.dagsmith.runtime.cli;

import dev.dagsmith.XComKey;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.engine.plan.Expiring;
import dev.dagsmith.runtime.engine.plan.OnceTasks;
import dev.dagsmith.runtime.engine.plan.Readers;
import dev.dagsmith.runtime.engine.plan.Sensitive;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.seal.DataKey;
import dev.dagsmith.runtime.seal.KeyRing;
import dev.dagsmith.runtime.seal.SealPlace;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.Once;
import dev.dagsmith.runtime.store.XComRow;
import dev.dagsmith.runtime.xcom.XComCodec;
import dev.dagsmith.runtime.xcom.XComFormatException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that somebody writes, of the type that its task declares now.
 *
 * @param dag the dag as it is now
 * @param attempt with which the instance succeeded
 * @param key the value's key
 */
record NewXCom(DagDefinition dag, AttemptKey attempt, String key) {
  /** What is larger is no matter of a command line. */
  private static final int MOST = 1 << 20;

  /**
   * The row to be written.
   *
   * @param former what stands there now; null if nothing does
   * @param json the value
   * @param shown whether it was written where others may have seen it
   * @param now the time
   * @throws UsageException if it may not be written
   */
  XComRow row(@Nullable XComRow former, byte[] json, boolean shown, KeyRing keys, Instant now) {
    boolean result = key.equals(XComRow.RETURN_VALUE);
    if (!result) {
      checkKey();
    }
    if (former != null && (former.isGone() || former.isArtifact())) {
      throw new UsageException(
          name() + (former.isGone() ? " was consumed" : " is an artifact") + ": clear its task.");
    }
    Plan plan = Plans.of(dag);
    int node = plan.find(attempt.instance().taskId());
    TaskNode task = node >= 0 && plan.node(node) instanceof TaskNode known ? known : null;
    if (former == null && task == null) {
      throw new UsageException(
          name()
              + " is not there, and dag "
              + dag.dagId()
              + " has no such task any more: nothing says who may read it.");
    }
    TypeRef type = result && task != null ? task.result() : TypeRef.of(Object.class);
    byte[] value = checked(json, type);
    boolean secret =
        (former != null && former.sensitive()) || (task != null && Sensitive.isSo(task, type));
    if (secret && shown) {
      throw new UsageException(
          name() + " is secret. Give it by --from: what stands on a command line, others see.");
    }
    DataKey seal = secret ? keys.newKey(SealPlace.of(attempt, key, XComRow.JSON)) : null;
    return new XComRow(
        attempt,
        key,
        former == null ? type.toString() : former.type(),
        XComRow.JSON,
        seal == null ? value : seal.encrypt(value),
        null,
        former != null ? former.readers() : Readers.of(plan, node),
        seal == null ? null : seal.seal(),
        former != null ? former.once() : OnceTasks.of(plan).isConsumed(node) ? Once.FREE : null,
        former != null ? former.expires() : Expiring.at(task, now));
  }

  private void checkKey() {
    try {
      XComKey.check(key);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** In the very form that the task would have given it. */
  private byte[] checked(byte[] json, TypeRef type) {
    if (json.length > MOST) {
      throw new UsageException(
          name() + " may have up to " + MOST + " bytes; the value has " + json.length + ".");
    } else if (type.isVoid()) {
      throw new UsageException(attempt.instance().taskId() + " returns nothing; name a --key.");
    }
    try {
      XComCodec codec = XComCodec.json();
      return codec.encode(codec.decode(json, type), type);
    } catch (XComFormatException e) {
      throw new UsageException(name() + " is not written. " + e.getMessage());
    }
  }

  private String name() {
    return "XCom " + key + " of " + attempt.instance().display();
  }
}
