package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.step;
import static dev.dagsmith.runtime.engine.Dags.task;
import static dev.dagsmith.runtime.engine.Maps.map;
import static dev.dagsmith.runtime.engine.XComTest.message;
import static dev.dagsmith.runtime.engine.XComTest.push;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.graph.GroupNode;
import dev.dagsmith.runtime.graph.Head;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose XComs a task names: those of instances of a map, and of tasks within groups. */
class XComSourceTest {
  @RegisterExtension final Engines engines = new Engines();

  private static TaskContext context() {
    return TaskContext.current();
  }

  private RunResult<Object> run(Node... nodes) {
    return engines.run(Dags.dag("shop", TypeRef.VOID, nodes));
  }

  @Test
  void instancesOfAMapAreNamedByTheirIndex() {
    List<Object> seen = new ArrayList<>();
    RunResult<Object> result =
        run(
            map(
                "for#1",
                in -> IntStream.range(0, 300).boxed().toList(),
                INT,
                task(
                    "each",
                    INT,
                    in -> {
                      if (context().mapIndex().get(0) != 5) {
                        context().push("double", 2 * in.<Integer>get("x#1"));
                      }
                      return in.<Integer>get("x#1");
                    },
                    "x#1"),
                task(
                    "own",
                    INT,
                    in -> {
                      int own = context().from("each").pull(Integer.class);
                      assertThat(own).isEqualTo(in.<Integer>get("x#1"));
                      return own;
                    },
                    "x#1",
                    "each")),
            step(
                "sum",
                in -> {
                  var each = context().from("each");
                  seen.add(each.at(7).pull("double", Integer.class));
                  seen.add(each.pullAll("double", Integer.class).size());
                  seen.add(each.pullAll("double", Integer.class).get(298));
                  seen.add(each.at(7).pullAll("double", Integer.class));
                  seen.add(each.at(300).find("double", Integer.class));
                  seen.add(each.pullAll("none", Integer.class));
                  seen.add(message(() -> each.pull("double", Integer.class)));
                  seen.add(message(() -> each.at(1, 2)));
                  return seen.add(message(() -> each.at(-1)));
                }));
    assertThat(result.state()).isEqualTo(RunState.SUCCESS);
    assertThat(seen.toString())
        .isEqualTo(
            "[14, 299, 598, [14], Optional.empty, [], each is mapped: name the instance,"
                + " from(\"each\").at(0), or take the values of all with pullAll., each stands in 1"
                + " loop; at(1, 2) names more., Map indexes count from 0; there is no -1.]");
  }

  @Test
  void anIdIsSoughtInTheOwnGroupFirst() {
    List<Object> seen = new ArrayList<>();
    Node first = step("first", in -> push("where", context().taskId()));
    Node other = step("outer", in -> push("where", context().taskId()));
    var inner =
        Dags.dag(
            "inner",
            TypeRef.VOID,
            step("first", in -> push("where", context().taskId())),
            step(
                "second",
                in -> {
                  seen.add(context().from("first").pull("where", String.class));
                  return seen.add(context().from("outer").pull("where", String.class));
                }));
    run(
        first,
        other,
        new GroupNode(
            Head.node("group").at(35, 5).asStep(), () -> inner, in -> new Object[0], null),
        step("last", in -> seen.add(context().from("group.first").pull("where", String.class))));
    assertThat(seen).containsExactly("group.first", "outer", "group.first");
  }
}
