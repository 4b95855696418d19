package dev.dagsmith.runtime.engine;

import dev.dagsmith.CurrentTask;
import dev.dagsmith.SkipTask;
import dev.dagsmith.runtime.blob.Kept;
import dev.dagsmith.runtime.engine.failure.CodeRunner;
import dev.dagsmith.runtime.engine.failure.FailureRecorder;
import dev.dagsmith.runtime.engine.failure.ThrowableText;
import dev.dagsmith.runtime.engine.plan.Place;
import dev.dagsmith.runtime.engine.plan.Sensitive;
import dev.dagsmith.runtime.engine.value.Memo;
import dev.dagsmith.runtime.engine.value.ReadInputs;
import dev.dagsmith.runtime.engine.value.Resolver;
import dev.dagsmith.runtime.engine.value.StoreReads;
import dev.dagsmith.runtime.graph.Code;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.log.Masker;
import dev.dagsmith.runtime.seal.DataKey;
import dev.dagsmith.runtime.seal.SealPlace;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.XComRow;
import dev.dagsmith.runtime.xcom.ValueCodecs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls a task on a worker, and makes of whatever comes of it the end of an attempt. */
final class TaskCall {
  private final Attempt attempt;
  private final TaskNode node;
  private final Resolver resolver;

  TaskCall(Attempt attempt) {
    this.attempt = attempt;
    this.node = attempt.node();
    this.resolver = new Resolver(attempt.run.values, new Memo());
  }

  /** Never throws: an attempt that does not end would hold its run for ever. */
  AttemptEnd make() {
    Context context = new Context(attempt);
    CurrentTask.Scope scope = CurrentTask.enter(context);
    boolean published = false;
    try {
      AttemptEnd end = call(context);
      published = end instanceof AttemptEnd.Published;
      return end;
    } catch (SkipTask skip) {
      String reason = ThrowableText.message(skip);
      return new AttemptEnd.Skipped(reason == null ? "" : reason);
    } catch (Throwable thrown) {
      Place place = attempt.run.keys.place(attempt.instance.node());
      return new AttemptEnd.Failed(
          FailureRecorder.record(thrown, place, resolver.memo()::failure), thrown);
    } finally {
      List<Pushed> pushed = context.pushed().close();
      if (!published) {
        context.artifacts().discard(pushed);
      }
      scope.close();
    }
  }

  private AttemptEnd call(Context context) throws Throwable {
    attempt.label = label();
    ReadInputs inputs = new ReadInputs(resolver, attempt.instance);
    Object value = Invocation.call(attempt, context, inputs);
    if (node.sensor() == null) {
      return published(value, context);
    } else if (value instanceof Optional<?> found) {
      return found.isPresent() ? published(found.get(), context) : new AttemptEnd.NotReady();
    }
    return Boolean.TRUE.equals(value) ? end(null, context) : new AttemptEnd.NotReady();
  }

  private AttemptEnd published(@Nullable Object value, Context context) {
    TypeRef type = node.result();
    boolean kept = !type.isVoid() && node.settings().push();
    return end(kept ? context.codec().encode(value, type) : null, context);
  }

  /** What is large is stored here, on the worker, so that only its name is left to be written. */
  private AttemptEnd end(byte @Nullable [] value, Context context) {
    List<KeptXCom> xcoms = new ArrayList<>(1);
    if (value != null) {
      context.checkSize(XComRow.RETURN_VALUE, value.length);
      String codec = node.settings().xcom().codec();
      xcoms.add(kept(new Pushed(XComRow.RETURN_VALUE, node.result(), codec, value, null)));
    }
    attempt.read = context.book().rows(attempt.run.keys.of(attempt.instance));
    for (Pushed each : context.pushed().close()) {
      xcoms.add(kept(each));
    }
    return new AttemptEnd.Published(value, xcoms);
  }

  private KeptXCom kept(Pushed value) {
    if (value.artifact() != null) {
      return new KeptXCom(value.key(), value.type(), value.codec(), value.artifact());
    }
    AttemptKey self = attempt.run.keys.of(attempt.instance, attempt.number);
    StoreReads reads = attempt.run.services.reads();
    DataKey secret =
        Sensitive.isSo(node, value.type())
            ? reads.keeper().newKey(SealPlace.of(self, value.key(), value.codec()))
            : null;
    if (secret != null) {
      SeenSecrets.saw(ValueCodecs.named(value.codec()), value.value());
    }
    Kept kept = reads.keep(self, value.value(), node.settings().xcom().backend(), secret);
    return new KeptXCom(value.key(), value.type(), value.codec(), kept);
  }

  /** A name for people is not worth a failure. */
  private @Nullable String label() {
    Code code = node.label();
    if (code == null) {
      return null;
    }
    try {
      return Masker.shared()
          .masked(String.valueOf(CodeRunner.run(code, resolver.scope(attempt.instance))));
    } catch (Throwable thrown) {
      return null;
    }
  }
}
