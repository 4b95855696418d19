package dev.dagsmith.runtime.engine.value;

import dev.dagsmith.DataInterval;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.engine.failure.CodeRunner;
import dev.dagsmith.runtime.engine.plan.DeclaredCodecs;
import dev.dagsmith.runtime.graph.GroupNode;
import dev.dagsmith.runtime.graph.MapNode;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.ReturnNode;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.ValueNode;
import org.jspecify.annotations.Nullable;

/** Gives the values of instances, for one use of a code. For one thread. */
public final class Resolver {
  private final RunValues run;
  private final Plan plan;
  private final Memo memo;

  public Resolver(RunValues run, Memo memo) {
    this.run = run;
    this.plan = run.plan();
    this.memo = memo;
  }

  RunValues run() {
    return run;
  }

  public Memo memo() {
    return memo;
  }

  /** The inputs of a node's code. */
  public Scope scope(Instance reader) {
    return new Scope(this, reader);
  }

  /** The value of an instance that has one. */
  public @Nullable Object value(Instance instance) throws Throwable {
    return switch (plan.kind(instance.node())) {
      case TASK, VALUE, COLLECT, GROUP, PARAM, ELEMENT, FAILURE ->
          memo.value(instance, () -> make(instance));
      case JOIN, PICK -> selected(instance);
      default -> throw missing(instance);
    };
  }

  private @Nullable Object make(Instance instance) throws Throwable {
    return switch (plan.kind(instance.node())) {
      case TASK -> task(instance);
      case VALUE ->
          CodeRunner.run(((ValueNode) plan.node(instance.node())).code(), scope(instance));
      case COLLECT -> new CollectedList(run.collected(instance));
      case GROUP -> group(instance);
      case PARAM -> param(instance);
      case ELEMENT -> element(instance);
      default -> failure(instance);
    };
  }

  private @Nullable Object task(Instance instance) {
    TaskNode task = (TaskNode) plan.node(instance.node());
    if (task.result().isVoid()) {
      return null;
    }
    Encoded value = run.cells().get(instance);
    if (value == null) {
      throw missing(instance);
    }
    return DeclaredCodecs.of(plan, value.codec()).decode(value.bytes(), task.result());
  }

  private @Nullable Object selected(Instance instance) throws Throwable {
    int node = run.facts().selected(instance);
    if (node < 0) {
      throw missing(instance);
    }
    return value(run.seenBy(instance, node));
  }

  private @Nullable Object group(Instance instance) throws Throwable {
    Instance returned = run.facts().returned(instance);
    String id = returned == null ? null : ((ReturnNode) plan.node(returned.node())).value();
    return returned == null || id == null
        ? null
        : value(run.seenBy(returned, plan.resolve(returned.node(), id)));
  }

  private @Nullable Object param(Instance instance) throws Throwable {
    int group = plan.groupOf(instance.node());
    int index = instance.node() - plan.param(group, 0);
    ParamDef def = plan.definitionOf(instance.node()).params().get(index);
    if (def.injected()) {
      return def.type().raw() == DataInterval.class ? run.interval() : run.info();
    }
    return group < 0 ? run.params().decode(index) : arguments(run.seenBy(instance, group))[index];
  }

  private @Nullable Object[] arguments(Instance group) throws Throwable {
    return memo.arguments(group, () -> GroupArguments.evaluate(this, group));
  }

  private @Nullable Object element(Instance instance) throws Throwable {
    int node = plan.parentMap(instance.node());
    Instance map = run.seenBy(instance, node);
    int index = instance.path()[map.path().length];
    return source(map).get(index);
  }

  /** The elements of a map: kept by the run while it is under way, else evaluated again. */
  public Elements source(Instance map) throws Throwable {
    Lazy<Elements> active = run.sources().get(map);
    return active != null ? active.get(() -> evaluate(map)) : memo.source(map, () -> evaluate(map));
  }

  private Elements evaluate(Instance map) throws Throwable {
    MapNode node = (MapNode) plan.node(map.node());
    Resolver own = new Resolver(run, new Memo());
    Elements found = Elements.of(CodeRunner.run(node.source(), own.scope(map)), node.element());
    int counted = run.facts().length(map);
    if (counted >= 0 && counted != found.size()) {
      throw new IllegalStateException(
          plan.id(map.node())
              + " had "
              + counted
              + " elements when they were counted and has "
              + found.size()
              + " now: its source is not a function of its inputs.");
    }
    return found;
  }

  private Object failure(Instance instance) {
    Failure failure = run.facts().caught(instance);
    if (failure == null) {
      throw missing(instance);
    }
    return memo.caught(failure);
  }

  /** The object that the methods of a reader's dag are called on. */
  Object self(Instance reader) throws Throwable {
    int number = plan.groupOf(reader.node());
    if (number < 0) {
      return run.selves().root();
    }
    Instance group = run.seenBy(reader, number);
    GroupNode node = (GroupNode) plan.node(number);
    return GroupSelf.of(this, group, node);
  }

  private IllegalStateException missing(Instance instance) {
    return new IllegalStateException(
        "Nothing to read: "
            + plan.id(instance.node())
            + " has no value in this run any more: it has expired, or was deleted. Clear "
            + plan.id(instance.node())
            + " to make it again.");
  }
}
