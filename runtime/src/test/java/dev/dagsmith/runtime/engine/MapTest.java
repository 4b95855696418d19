package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.INTS;
import static dev.dagsmith.runtime.engine.Dags.STRING;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static dev.dagsmith.runtime.engine.Dags.value;
import static dev.dagsmith.runtime.engine.Maps.collect;
import static dev.dagsmith.runtime.engine.Maps.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.Head;
import dev.dagsmith.runtime.graph.MapNode;
import dev.dagsmith.runtime.graph.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mapped tasks and the lists they make. */
class MapTest {
  @RegisterExtension final Engines engines = new Engines();

  @Test
  void resultsKeepTheOrderOfTheElements() {
    DagDefinition dag = Maps.over("squares", 20, INT, (in, i) -> i * i);

    RunResult<List<Integer>> result = engines.run(dag);

    assertThat(result.result())
        .containsExactlyElementsOf(IntStream.range(0, 20).map(i -> i * i).boxed().toList());
    assertThat(result.taskList()).hasSize(20);
    assertThat(result.taskList().get(3).mapIndex()).containsExactly(3);
    assertThat(result.taskList().get(3).taskId()).isEqualTo("each");
  }

  @Test
  void anEmptySourceGivesAnEmptyList() {
    assertThat(engines.<List<Integer>>run(Maps.over("none", 0, INT, (in, i) -> i)).result())
        .isEmpty();
  }

  @Test
  void aWideMapIsRunAndCollected() {
    int width = 10_000;
    DagDefinition dag =
        Dags.dag(
            "wide",
            INT,
            map(
                "for#1",
                in -> IntStream.range(0, width).boxed().toList(),
                INT,
                task("each", INT, in -> in.<Integer>get("x#1") + 1, "x#1")),
            collect("all#1", INT, "for#1", "each"),
            task(
                "sum",
                INT,
                in -> {
                  List<Integer> all = in.get("all#1");
                  assertThat(all).isInstanceOf(RandomAccess.class);
                  return all.parallelStream().mapToInt(i -> i).sum();
                },
                "all#1"),
            returns("sum"));

    RunResult<Integer> result = engines.run(dag);

    assertThat(result.result()).isEqualTo(width * (width + 1) / 2);
    AtomicInteger streamed = new AtomicInteger();
    result.tasks().forEach(task -> streamed.incrementAndGet());
    assertThat(streamed).hasValue(width + 1);
    List<TaskResult> walked = new ArrayList<>();
    for (TaskResult each : result.tasks()) {
      walked.add(each);
    }
    assertThat(walked).isEqualTo(result.taskList());
  }

  @Test
  void nestedMapsSeeTheElementsAroundThem() {
    DagDefinition dag =
        Dags.dag(
            "nested",
            TypeRef.of(List.class, String.class),
            task("letters", TypeRef.of(List.class, String.class), in -> List.of("a", "b", "c")),
            new MapNode(
                Head.node("for#1").reads("letters"),
                in -> in.get("letters"),
                "x#1",
                STRING,
                Block.of(
                    task("times", INT, in -> in.<String>get("x#1").charAt(0) - 'a', "x#1"),
                    new MapNode(
                        Head.node("for#2").reads("times"),
                        in -> IntStream.range(0, in.<Integer>get("times")).boxed().toList(),
                        "x#2",
                        INT,
                        Block.of(
                            task(
                                "name",
                                STRING,
                                in -> in.<String>get("x#1") + in.<Integer>get("x#2"),
                                "x#1",
                                "x#2"),
                            value("loud#1", in -> in.<String>get("name") + "!", "name")),
                        false)),
                false),
            collect("all#1", STRING, "for#1", "loud#1"),
            returns("all#1"));

    RunResult<List<String>> result = engines.run(dag);

    assertThat(result.result()).containsExactly("b0!", "c0!", "c1!");
    assertThat(result.taskList())
        .extracting(TaskResult::mapIndex)
        .contains(List.of(2, 0), List.of(2, 1));
  }

  @Test
  void eachInstanceGetsItsOwnCopyOfItsElement() {
    List<List<Integer>> shared = List.of(new ArrayList<>(List.of(1)), new ArrayList<>(List.of(2)));
    DagDefinition dag =
        Dags.dag(
            "copies",
            TypeRef.of(List.class, Integer.class),
            map(
                "for#1",
                in -> shared,
                INTS,
                task("first", INT, in -> grown(in.get("x#1")), "x#1"),
                task("second", INT, in -> grown(in.get("x#1")), "x#1")),
            collect("all#1", INT, "for#1", "first", "second"),
            returns("all#1"));

    assertThat(engines.<List<Integer>>run(dag).result()).containsExactly(2, 2, 2, 2);
    assertThat(shared).containsExactly(List.of(1), List.of(2));
  }

  private static int grown(List<Integer> list) {
    list.add(0);
    return list.size();
  }

  @Test
  void aCollectedListCanNotBeChanged() {
    DagDefinition dag =
        Dags.dag(
            "unmodifiable",
            INT,
            map("for#1", in -> new int[] {1, 2}, INT, task("each", INT, in -> 1, "x#1")),
            collect("all#1", INT, "for#1", "each"),
            task(
                "look",
                INT,
                in -> {
                  List<Integer> all = in.get("all#1");
                  assertThatThrownBy(() -> all.add(1))
                      .isInstanceOf(UnsupportedOperationException.class);
                  assertThatThrownBy(() -> all.get(2))
                      .isInstanceOf(IndexOutOfBoundsException.class);
                  assertThat(all.get(1)).isSameAs(all.get(1));
                  return all.size();
                },
                "all#1"),
            returns("look"));

    assertThat(engines.<Integer>run(dag).result()).isEqualTo(2);
  }

  @Test
  void aNullSourceFailsAtTheLoop() {
    RunResult<List<Integer>> result =
        engines.run(
            Dags.dag(
                "null",
                INTS,
                map("for#1", in -> null, INT, task("each", INT, in -> 1, "x#1")),
                collect("all#1", INT, "for#1", "each"),
                returns("all#1")));

    assertThat(result.error().failure().className()).isEqualTo("java.lang.NullPointerException");
    assertThat(result.error().taskId()).isEqualTo("for#1");
    assertThat(result.error().calledAt()).isEqualTo("Shop.java:33");
  }
}
