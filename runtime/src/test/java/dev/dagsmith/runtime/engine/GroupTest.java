package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.INTS;
import static dev.dagsmith.runtime.engine.Dags.STRING;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static dev.dagsmith.runtime.engine.Dags.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.RunInfo;
import dev.dagsmith.runtime.DagCall;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.TaskResult;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.Code;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.GroupNode;
import dev.dagsmith.runtime.graph.Head;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Dags inside dags, and what dags are called on. */
class GroupTest {
  @RegisterExtension final Engines engines = new Engines();
  private final AtomicInteger made = new AtomicInteger();

  private static DagDefinition twice() {
    return Dags.dag("twice")
        .returns(INT)
        .param(ParamDef.of("n", INT))
        .param(ParamDef.injected("run", TypeRef.of(RunInfo.class)))
        .body(
            Block.of(
                task(
                    "double",
                    INT,
                    in -> {
                      assertThat(in.<RunInfo>get("run#0").dagId()).isEqualTo("outer");
                      return 2 * in.<Integer>get("n#0");
                    },
                    "n#0",
                    "run#0"),
                value("plus#1", in -> in.<Integer>get("double") + in.<Integer>get("n#0"), "double"),
                returns("plus#1")));
  }

  @Test
  void aGroupTakesArgumentsAndGivesItsResult() {
    DagDefinition dag =
        Dags.dag(
            "outer",
            STRING,
            task("five", INT, in -> 5),
            new GroupNode(
                Head.node("twice").reads("five"),
                GroupTest::twice,
                in -> new Object[] {in.<Integer>get("five") + 1, null},
                null),
            task("say", STRING, in -> "got " + in.get("twice"), "twice"),
            returns("say"));

    RunResult<String> result = engines.run(dag);

    assertThat(result.result()).isEqualTo("got 18");
    assertThat(result.taskList())
        .extracting(TaskResult::taskId)
        .containsExactly("five", "twice.double", "say");
  }

  @Test
  void argumentsThatFailAreAFailureAtTheCall() {
    RunResult<Integer> result =
        engines.run(
            Dags.dag(
                "outer",
                INT,
                new GroupNode(
                    Head.node("twice").at(60, 1),
                    GroupTest::twice,
                    in -> new Object[] {Integer.parseInt("x"), null},
                    null),
                returns("twice")));

    assertThat(result.error().taskId()).isEqualTo("twice");
    assertThat(result.error().calledAt()).isEqualTo("Shop.java:60");
  }

  @Test
  void parametersAreStoredAndEachConsumerHasItsOwnCopy() {
    List<Integer> argument = new ArrayList<>(List.of(1, 2));
    Code grow =
        in -> {
          List<Integer> mine = in.get("list#0");
          mine.add(mine.size());
          return mine;
        };
    DagDefinition dag =
        Dags.dag(
            "params",
            TypeRef.of(List.class, INTS),
            ParamDef.of("list", INTS),
            task("a", INTS, grow, "list#0"),
            task("b", INTS, grow, "list#0"),
            value("both#1", in -> List.of(in.get("a"), in.get("b"), in.get("a")), "a", "b"),
            returns("both#1"));

    RunResult<List<List<Integer>>> result = engines.run(dag, argument);

    assertThat(result.result())
        .containsExactly(List.of(1, 2, 2), List.of(1, 2, 2), List.of(1, 2, 2));
    assertThat(argument).containsExactly(1, 2);
  }

  /** What dags are called on. */
  static final class Shop {
    final String name;

    Shop(String name) {
      this.name = name;
    }
  }

  private DagDefinition naming(String id, boolean withFactory) {
    DagDefinition.Builder builder = Dags.instanceDag(id).returns(STRING);
    if (withFactory) {
      builder.factory(() -> new Shop("made" + made.incrementAndGet()));
    }
    return builder.body(
        Block.of(task("name", STRING, in -> in.<Shop>self().name), returns("name")));
  }

  private @Nullable String nameOf(DagDefinition dag, @Nullable Shop given) {
    DagCall<String> call = new DagCall<>(dag, List.of(), given == null ? null : () -> given);
    return engines.engine().run(call, RunOptions.DEFAULT).result();
  }

  @Test
  void anInstanceIsMadeOnceForADagAndProcessUnlessItIsGiven() {
    DagDefinition dag = naming("shop", true);

    assertThat(nameOf(dag, null)).isEqualTo("made1");
    assertThat(nameOf(dag, null)).isEqualTo("made1");
    assertThat(nameOf(dag, new Shop("given"))).isEqualTo("given");
  }

  @Test
  void aFactoryThatFailsFailsTheTaskThatNeedsIt() {
    DagDefinition dag =
        Dags.instanceDag("shop")
            .returns(STRING)
            .factory(
                () -> {
                  throw new IllegalStateException("closed on Sundays");
                })
            .body(Block.of(task("name", STRING, in -> in.<Shop>self().name), returns("name")));

    RunResult<String> result = engines.run(dag);

    assertThat(result.state()).isEqualTo(RunState.FAILED);
    assertThat(result.error().taskId()).isEqualTo("name");
    assertThat(result.error().failure().message())
        .isEqualTo(
            "The instance of shop.Shop that dag shop is called on could not be made:"
                + " java.lang.IllegalStateException: closed on Sundays");
  }

  @Test
  void aDagWithoutAFactorySaysSo() {
    RunResult<String> result = engines.run(naming("shop", false));

    assertThat(result.error().failure().message())
        .contains("no constructor without arguments. Start it with a factory, or open the engine");
  }

  @Test
  void aGroupIsCalledOnItsReceiverOrTheCallersInstance() {
    DagDefinition inner = naming("inner", true);
    DagDefinition dag =
        Dags.instanceDag("outer")
            .returns(STRING)
            .body(
                Block.of(
                    new GroupNode(Head.node("inner"), () -> inner, in -> new Object[0], null),
                    new GroupNode(
                        Head.node("inner__1"),
                        () -> inner,
                        in -> new Object[0],
                        in -> new Shop("receiver")),
                    value(
                        "all#1",
                        in -> in.<String>get("inner") + " " + in.get("inner__1"),
                        "inner",
                        "inner__1"),
                    returns("all#1")));

    assertThat(nameOf(dag, new Shop("outer"))).isEqualTo("outer receiver");
  }
}
