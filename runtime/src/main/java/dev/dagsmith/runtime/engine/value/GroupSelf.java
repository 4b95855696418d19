package dev.dagsmith.runtime.engine.value;

import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.engine.failure.CodeRunner;
import dev.dagsmith.runtime.graph.Code;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.GroupNode;

/** The instance that a dag is called on inside another. */
final class GroupSelf {
  private GroupSelf() {}

  /**
   * What the call names as its receiver; else the caller's instance if both dags are of one class;
   * else the dag's own.
   */
  static Object of(Resolver resolver, Instance group, GroupNode node) throws Throwable {
    RunValues run = resolver.run();
    Code receiver = node.self();
    if (receiver != null) {
      return run.selves().ofGroup(group, () -> evaluate(run, group, receiver));
    }
    DagDefinition caller = run.plan().definitionOf(group.node());
    DagDefinition child = run.plan().definitionIn(group.node());
    boolean same =
        caller.origin().instance()
            && caller.origin().className().equals(child.origin().className());
    return same ? resolver.self(group) : run.selves().own(child);
  }

  private static Object evaluate(RunValues run, Instance group, Code receiver) throws Throwable {
    Object self = CodeRunner.run(receiver, new Resolver(run, new Memo()).scope(group));
    if (self == null) {
      throw new NullPointerException(
          "What " + run.plan().id(group.node()) + " is called on is null");
    }
    return self;
  }
}
