package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.ChoiceNode;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.Head;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.WriteGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Durable before visible. */
class DurabilityTest {
  @RegisterExtension final Engines engines = new Engines();
  private final WatchedStore store = new WatchedStore();
  private final Set<String> durable = ConcurrentHashMap.newKeySet();

  private void remember(WatchedStore.Commit commit) {
    WriteGroup group = commit.rows();
    group.starts().forEach(row -> durable.add("run"));
    commit.xcoms().forEach(row -> durable.add("xcom " + row.attempt().instance().taskId()));
    for (InstanceRow row : group.instances()) {
      durable.add(row.key().instance().taskId() + " " + row.state().display());
    }
    group.ends().forEach((run, row) -> durable.add("end"));
  }

  private DagDefinition dag(List<String> violations) {
    return Dags.dag(
        "order",
        INT,
        task(
            "first",
            INT,
            in -> {
              expect(violations, "run");
              return 1;
            }),
        new ChoiceNode(
            Head.node("if#1").reads("first"),
            in -> in.<Integer>get("first") == 1 ? 0 : 1,
            List.of(
                new ChoiceNode.Arm(
                    "then",
                    Block.of(
                        task(
                            "taken",
                            INT,
                            in -> {
                              expect(violations, "first success", "xcom first", "if#1 success");
                              return 2;
                            }))))),
        returns("first"));
  }

  private void expect(List<String> violations, String... facts) {
    for (String fact : facts) {
      if (!durable.contains(fact)) {
        violations.add(fact);
      }
    }
  }

  @Test
  void aTaskStartsWhenAllThatLeadsToItIsDurable() {
    List<String> violations = Collections.synchronizedList(new ArrayList<>());
    store.after = this::remember;
    engines.on(store);

    assertThat(engines.<Integer>run(dag(violations)).result()).isEqualTo(1);

    assertThat(violations).isEmpty();
    assertThat(durable).contains("xcom taken", "taken success", "end");
  }

  @Test
  void aListenerHearsOnlyWhatIsDurable() {
    List<String> violations = Collections.synchronizedList(new ArrayList<>());
    store.after = this::remember;
    engines.on(store);

    RunListener listener =
        new RunListener() {
          @Override
          public void changed(Change change) {
            if (change.state() == TaskState.SUCCESS) {
              expect(violations, "xcom " + change.taskId(), change.taskId() + " success");
            }
          }
        };
    engines.engine().run(Dags.call(dag(violations)), RunOptions.DEFAULT.listener(listener));

    assertThat(violations).isEmpty();
  }

  @Test
  void aFailedCommitStopsTheEngineAndLeavesTheRunResumable() {
    store.before =
        commit -> {
          if (!commit.xcoms().isEmpty()) {
            throw new StoreException(StoreException.Kind.LOST, "disk gone", null);
          }
        };
    Engine engine = engines.on(store);
    DagDefinition dag = dag(new ArrayList<>());

    assertThatThrownBy(() -> engine.run(Dags.call(dag), RunOptions.DEFAULT))
        .isInstanceOf(RunInterrupted.class)
        .hasMessageContaining("disk gone")
        .hasMessageContaining("can be resumed");
    assertThatThrownBy(() -> engine.run(Dags.call(dag), RunOptions.DEFAULT))
        .isInstanceOf(RunInterrupted.class);
  }
}
