package dev.dagsmith.testing;

import dev.dagsmith.runtime.TaskRef;
import dev.dagsmith.runtime.blob.XComLoader;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.XComRow;
import dev.dagsmith.runtime.xcom.ValueCodecs;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The XComs of a run, as tests read them: without asking who may. */
record StoredValues(DagDefinition dag, String runId, TestHome home) {
  @Nullable Object returned(TaskRef<?> task, int... mapIndex) {
    String id = id(task);
    Plan plan = Plan.of(dag);
    TypeRef type = ((TaskNode) plan.node(plan.find(id))).result();
    return value(id, XComRow.RETURN_VALUE, type, mapIndex);
  }

  <V> @Nullable V pushed(TaskRef<?> task, String key, Class<V> type, int... mapIndex) {
    @Nullable Object value = value(id(task), key, TypeRef.of(type), mapIndex);
    return type.isPrimitive() ? boxed(value) : type.cast(value);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // decoded as this type
  private static <V> V boxed(@Nullable Object value) {
    return (V) Objects.requireNonNull(value);
  }

  private String id(TaskRef<?> task) {
    List<String> ids = KnownTasks.ids(dag, task);
    if (ids.size() > 1) {
      throw new AssertionError(
          "Dag "
              + dag.dagId()
              + " has several tasks "
              + task.taskId()
              + ": "
              + String.join(", ", ids)
              + ". Name one by the id of the call of its dag: .in(\"..\").");
    }
    return ids.get(0);
  }

  private @Nullable Object value(String id, String key, TypeRef type, int... mapIndex) {
    RunRow run = Objects.requireNonNull(home.store().run(dag.dagId(), runId));
    InstanceKey instance = new InstanceKey(run.key(), id, MapPath.of(mapIndex));
    XComRow row = home.store().xcom(instance, key);
    if (row == null) {
      throw new AssertionError(
          "There is no XCom "
              + key
              + " of "
              + instance.display()
              + " in this run."
              + (Plan.of(dag).mapDepth(Plan.of(dag).find(id)) > mapIndex.length
                  ? " The task is mapped: say which instance, xcom(task, 0)."
                  : ""));
    }
    byte[] bytes = new XComLoader(home.store(), home.backends()).load(row);
    return ValueCodecs.named(row.codec()).decode(bytes, type);
  }
}
