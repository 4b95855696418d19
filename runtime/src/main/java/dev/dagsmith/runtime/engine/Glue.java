package dev.dagsmith.runtime.engine;

import dev.dagsmith.XComConsumed;
import dev.dagsmith.runtime.core.Event;
import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.engine.failure.CodeRunner;
import dev.dagsmith.runtime.engine.failure.FailureRecorder;
import dev.dagsmith.runtime.engine.plan.Place;
import dev.dagsmith.runtime.engine.plan.RunKeys;
import dev.dagsmith.runtime.engine.value.GroupArguments;
import dev.dagsmith.runtime.engine.value.Lazy;
import dev.dagsmith.runtime.engine.value.Memo;
import dev.dagsmith.runtime.engine.value.Resolver;
import dev.dagsmith.runtime.engine.value.RunValues;
import dev.dagsmith.runtime.graph.ChoiceNode;
import dev.dagsmith.runtime.graph.GroupNode;
import dev.dagsmith.runtime.graph.MapNode;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.ThrowNode;
import dev.dagsmith.runtime.graph.ValueNode;
import dev.dagsmith.runtime.store.StoreException;

/**
 * Evaluates at their place what of a dag's body is no task: values, choices, sources of maps,
 * arguments of groups, exceptions to throw. On the driver: it is quick and pure, and what is
 * decided goes into the same group as the values that decided it.
 */
final class Glue {
  private final RunValues values;
  private final RunKeys keys;

  Glue(RunValues values, RunKeys keys) {
    this.values = values;
    this.keys = keys;
  }

  /**
   * Evaluates an instance, and says what came of it.
   *
   * @throws StoreException if what it needs can't be read
   */
  Event evaluate(Instance instance) {
    Memo memo = new Memo();
    try {
      return evaluate(instance, new Resolver(values, memo));
    } catch (StoreException away) {
      throw away; // nothing that the code did
    } catch (Throwable thrown) {
      if (thrown instanceof XComConsumed
          && keys.plan().node(instance.node()) instanceof ValueNode) {
        return new Event.Evaluated(instance); // by who consumed it, before that one started
      }
      Place place = keys.place(instance.node());
      return new Event.Threw(instance, FailureRecorder.record(thrown, place, memo::failure));
    }
  }

  /**
   * What nothing answers at this point of the record: decisions wait, and so do failures; values
   * are not recorded.
   */
  Event evaluateBefore(Instance instance) {
    Node node = keys.plan().node(instance.node());
    if (node instanceof ValueNode || node instanceof GroupNode) {
      Event event = evaluate(instance);
      if (event instanceof Event.Evaluated) {
        return event;
      }
    }
    return new Event.Postponed(instance);
  }

  private Event evaluate(Instance instance, Resolver resolver) throws Throwable {
    Node node = keys.plan().node(instance.node());
    if (node instanceof ChoiceNode choice) {
      Object arm = CodeRunner.run(choice.choose(), resolver.scope(instance));
      return new Event.Chosen(instance, arm instanceof Integer index ? index : -1);
    } else if (node instanceof MapNode) {
      values.sources().putIfAbsent(instance, new Lazy<>());
      return new Event.Counted(instance, resolver.source(instance).size());
    } else if (node instanceof GroupNode) {
      GroupArguments.evaluate(resolver, instance);
      return new Event.Evaluated(instance);
    } else if (node instanceof ThrowNode thrown) {
      Object exception = CodeRunner.run(thrown.failure(), resolver.scope(instance));
      throw exception == null ? new NullPointerException("throw null") : (Throwable) exception;
    }
    CodeRunner.run(((ValueNode) node).code(), resolver.scope(instance));
    return new Event.Evaluated(instance);
  }
}
