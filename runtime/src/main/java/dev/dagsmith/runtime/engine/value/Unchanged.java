package dev.dagsmith.runtime.engine.value;

import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.engine.thread.Sneaky;
import dev.dagsmith.runtime.graph.CollectNode;
import dev.dagsmith.runtime.graph.MapNode;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.xcom.ValueCodec;
import dev.dagsmith.runtime.xcom.ValueCodecs;
import dev.dagsmith.runtime.xcom.XComCodec;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an object that a task was passed still is what was stored: it is encoded, and so is
 * a fresh copy of it. A result of glue has no stored form: what it was made of is compared in its
 * place, as far as it was read.
 */
final class Unchanged {
  private Unchanged() {}

  /** Whether the value of an instance was read and changed. */
  static boolean differs(Resolver resolver, Instance read) {
    Plan plan = resolver.run().plan();
    if (plan.kind(read.node()) == Kind.JOIN || plan.kind(read.node()) == Kind.PICK) {
      int chosen = resolver.run().facts().selected(read);
      return chosen >= 0 && differs(resolver, resolver.run().seenBy(read, chosen));
    }
    if (!resolver.memo().has(read)) {
      return false;
    }
    if (plan.kind(read.node()) == Kind.VALUE) {
      return madeOf(resolver, read);
    }
    try {
      @Nullable Object used = resolver.value(read);
      @Nullable Object fresh = new Resolver(resolver.run(), new Memo()).value(read);
      return plan.kind(read.node()) == Kind.COLLECT
          ? differs((CollectedList) used, ((CollectNode) plan.node(read.node())).element())
          : differs(used, fresh, type(plan, read.node()), codec(plan, read.node()));
    } catch (Throwable thrown) {
      throw Sneaky.<RuntimeException>rethrow(thrown);
    }
  }

  /** A result of glue has no stored form, but may hold an object of what it was made of. */
  private static boolean madeOf(Resolver resolver, Instance value) {
    Plan plan = resolver.run().plan();
    for (String id : plan.node(value.node()).reads()) {
      int source = plan.resolve(value.node(), id);
      if (differs(resolver, resolver.run().seenBy(value, source))) {
        return true;
      }
    }
    return false;
  }

  /** The list itself can't be changed, its elements can. */
  private static boolean differs(@Nullable CollectedList list, @Nullable TypeRef element) {
    if (list == null || element == null) {
      return false;
    }
    for (int i = 0; i < list.size(); i++) {
      if (differs(list.get(i), list.fresh(i), element, XComCodec.json())) {
        return true;
      }
    }
    return false;
  }

  private static boolean differs(
      @Nullable Object used, @Nullable Object fresh, @Nullable TypeRef type, ValueCodec codec) {
    if (type == null || type.isVoid()) {
      return false;
    }
    byte[] before = codec.encode(fresh, type);
    try {
      return !Arrays.equals(before, codec.encode(used, type));
    } catch (RuntimeException notStorable) {
      return true; // it was, when it was read
    }
  }

  private static @Nullable TypeRef type(Plan plan, int node) {
    return switch (plan.kind(node)) {
      case TASK -> ((TaskNode) plan.node(node)).result();
      case GROUP -> plan.definitionIn(node).result();
      case ELEMENT -> ((MapNode) plan.node(plan.parentMap(node))).element();
      case PARAM -> {
        int index = node - plan.param(plan.groupOf(node), 0);
        var param = plan.definitionOf(node).params().get(index);
        yield param.injected() ? null : param.type();
      }
      default -> null;
    };
  }

  private static ValueCodec codec(Plan plan, int node) {
    return plan.kind(node) == Kind.TASK
        ? ValueCodecs.named(((TaskNode) plan.node(node)).settings().xcom().codec())
        : XComCodec.json();
  }
}
