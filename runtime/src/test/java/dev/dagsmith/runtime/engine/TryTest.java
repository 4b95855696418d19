package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.STRING;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static dev.dagsmith.runtime.engine.Dags.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.CaughtFailure;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.Head;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.PickNode;
import dev.dagsmith.runtime.graph.ReturnNode;
import dev.dagsmith.runtime.graph.ThrowNode;
import dev.dagsmith.runtime.graph.TryNode;
import dev.dagsmith.runtime.graph.TypeRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What catch and finally blocks read. */
class TryTest {
  @RegisterExtension final Engines engines = new Engines();
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());
  private final IOException thrown = new IOException("no wire", new IllegalStateException("why"));

  private Node failing(String id) {
    return task(
        id,
        STRING,
        in -> {
          throw thrown;
        });
  }

  private static TryNode trying(Block body, @Nullable Block last, Node... handler) {
    return new TryNode(
        Head.node("try#1"),
        body,
        List.of(new TryNode.Catch(List.of("java.io.IOException"), "e#1", Block.of(handler))),
        last);
  }

  @Test
  void theCaughtFailureOffersWhatItWas() {
    DagDefinition dag =
        Dags.dag(
            "caught",
            STRING,
            trying(
                Block.of(failing("bad")),
                null,
                task(
                    "say",
                    STRING,
                    in -> {
                      CaughtFailure e = in.get("e#1");
                      assertThat(e).isNotSameAs(thrown).hasToString(thrown.toString());
                      assertThat(e.getStackTrace()[0])
                          .hasToString(thrown.getStackTrace()[0].toString());
                      return String.join(
                          "|",
                          e.className(),
                          e.simpleName(),
                          e.getMessage(),
                          e.getCause().getMessage());
                    },
                    "e#1"),
                new ReturnNode(Head.node("return#2").reads("say"), "say")));

    assertThat(engines.<String>run(dag).result())
        .isEqualTo("java.io.IOException|IOException|no wire|why");
  }

  @Test
  void aFailureThrownAgainIsTheSame() {
    RunResult<Object> result =
        engines.run(
            Dags.dag(
                "again",
                TypeRef.VOID,
                trying(
                    Block.of(failing("bad")),
                    null,
                    new ThrowNode(
                        Head.node("throw#1").at(50, 3).reads("e#1"), in -> in.get("e#1")))));

    assertThat(result.error().taskId()).isEqualTo("throw#1");
    assertThat(result.error().failure().is("java.io.IOException")).isTrue();
    assertThatThrownBy(result::result).cause().isSameAs(thrown);
  }

  @Test
  void aFailureAsACauseIsRecordedAsItWas() {
    RunResult<Object> result =
        engines.run(
            Dags.dag(
                "wrapped",
                TypeRef.VOID,
                trying(
                    Block.of(failing("bad")),
                    null,
                    new ThrowNode(
                        Head.node("throw#1").reads("e#1"),
                        in -> new RuntimeException("wrapped", in.<CaughtFailure>get("e#1"))))));

    Failure failure = result.error().failure();
    assertThat(failure.text()).isEqualTo("java.lang.RuntimeException: wrapped");
    assertThat(failure.cause().classes()).contains("java.io.IOException");
  }

  @Test
  void whatNoClauseCatchesFailsTheRunAfterTheFinallyBlock() {
    RunResult<Object> result =
        engines.run(
            Dags.dag(
                "through",
                TypeRef.VOID,
                trying(
                    Block.of(
                        task(
                            "bad",
                            STRING,
                            in -> {
                              throw new UncheckedIOException(thrown);
                            })),
                    Block.of(
                        Dags.step(
                            "clean",
                            in -> {
                              order.add("clean");
                              return null;
                            })))));

    assertThat(order).containsExactly("clean");
    assertThat(result.error().taskId()).isEqualTo("bad");
  }

  @Test
  void picksTakeTheValueThatAVariableHadWhenControlLeft() {
    DagDefinition dag =
        Dags.dag(
            "picks",
            STRING,
            value("v#1", in -> "before"),
            trying(
                Block.of(
                    value("v#2", in -> "in the body"),
                    failing("bad"),
                    value("v#3", in -> in.<String>get("bad"), "bad")),
                null,
                new PickNode(
                    Head.node("v#4").reads("v#1", "v#2", "v#3"),
                    "try#1",
                    PickNode.At.CATCH,
                    List.of(
                        new PickNode.Alternative(null, "v#1"),
                        new PickNode.Alternative("v#2", "v#2"),
                        new PickNode.Alternative("v#3", "v#3"))),
                task("say", STRING, in -> "left " + in.get("v#4"), "v#4"),
                new ReturnNode(Head.node("return#2").reads("say"), "say")));

    assertThat(engines.<String>run(dag).result()).isEqualTo("left in the body");
  }

  @Test
  void nothingIsCaughtWhenNothingFails() {
    DagDefinition dag =
        Dags.dag(
            "fine",
            STRING,
            trying(Block.of(task("good", STRING, in -> "good")), null, failing("handler")),
            returns("good"));

    assertThat(engines.<String>run(dag).result()).isEqualTo("good");
  }
}
