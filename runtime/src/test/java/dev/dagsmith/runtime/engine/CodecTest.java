package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.STRING;
import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.step;
import static dev.dagsmith.runtime.engine.Dags.task;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.DagOutputs;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.TaskOutput;
import dev.dagsmith.runtime.XComStore;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.LazyDefinition;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.XComRow;
import dev.dagsmith.runtime.xcom.UnknownCodec;
import dev.dagsmith.runtime.xcom.ValueCodecs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Values that are stored otherwise than as JSON. */
class CodecTest {
  @RegisterExtension final Engines engines = new Engines();

  /** Runs a task that pushes and returns, and one that reads both; the dag returns the first's. */
  private RunResult<Object> run(String codec) {
    TaskSettings settings = TaskSettings.DEFAULT.xcom("", codec);
    return engines.run(
        Dags.dag(
            "shop",
            STRING,
            task(
                "make",
                STRING,
                settings,
                in -> {
                  TaskContext.current().push("bytes", new byte[] {1, 2, 3});
                  return "value";
                }),
            step(
                "take",
                in -> {
                  assertThat((Object) in.get("make")).isEqualTo("value");
                  var make = TaskContext.current().from("make");
                  assertThat(make.pull("bytes", byte[].class)).containsExactly(1, 2, 3);
                  return assertThat(make.pull(String.class)).isEqualTo("value");
                },
                "make"),
            returns("make")));
  }

  private List<XComRow> rows(RunResult<?> result) {
    RunKey run = requireNonNull(engines.engine().store().run("shop", result.runId())).key();
    List<XComRow> rows = new ArrayList<>();
    engines.engine().store().xcoms(run, rows::add);
    return rows;
  }

  @Test
  void aTaskChoosesItsCodec() {
    for (String codec : List.of("json", "cbor", "backwards")) {
      RunResult<Object> result = run(codec);
      assertThat(result.state()).as(codec).isEqualTo(RunState.SUCCESS);
      assertThat(result.result()).isEqualTo("value");
      assertThat(result.resultJson()).isEqualTo("\"value\"");
      assertThat(rows(result))
          .filteredOn(row -> row.attempt().instance().taskId().equals("make"))
          .hasSize(2)
          .allMatch(row -> row.codec().equals(codec));
    }
    XComRow last =
        rows(run("backwards")).stream()
            .filter(row -> row.codec().equals("backwards"))
            .filter(row -> row.key().equals(XComRow.RETURN_VALUE))
            .findAny()
            .orElseThrow();
    assertThat(new String(last.value(), StandardCharsets.UTF_8)).isEqualTo("\"eulav\"");
  }

  @Test
  void aCodecThatIsNotThereFailsItsTask() {
    assertThat(run("xml").error().failure().message())
        .isEqualTo(
            "There is no codec \"xml\", only json, cbor, backwards. Mend @XCom(codec), or add the"
                + " library that brings it.");
  }

  @Test
  void aRowChoosesOnlyAmongWhatIsDeclared() {
    assertThat(ValueCodecs.ofRow("cbor", codec -> false).name()).isEqualTo("cbor");
    assertThat(ValueCodecs.ofRow("backwards", codec -> true).name()).isEqualTo("backwards");
    assertThatThrownBy(() -> ValueCodecs.ofRow("backwards", codec -> false))
        .isInstanceOf(UnknownCodec.class)
        .hasMessageContaining("which who reads it does not declare");
  }

  @Test
  void aHandleByNamesNamesTheCodec() {
    run("backwards");
    TaskOutput<String> make =
        TaskOutput.of("shop", "make", String.class).in(XComStore.of(engines.engine()));
    assertThatThrownBy(make::latest)
        .isInstanceOf(UnknownCodec.class)
        .hasMessageContaining(".codec(\"backwards\") where TaskOutput.of names the task");
    assertThat(make.codec("backwards").latest()).isEqualTo("value");
    assertThat(make.codec("backwards").key("bytes", byte[].class).latest())
        .containsExactly(1, 2, 3);
    assertThatThrownBy(() -> make.codec("xml")).isInstanceOf(UnknownCodec.class);
  }

  @Test
  void aGeneratedHandleKnowsWhatItsDagDeclares() {
    run("backwards");
    TaskSettings settings = TaskSettings.DEFAULT.xcom("", "backwards");
    DagDefinition dag =
        Dags.dag("shop", STRING, task("make", STRING, settings, in -> ""), returns("make"));
    DagOutputs outputs = new DagOutputs(new LazyDefinition(() -> dag), null, "") {};
    assertThat(new TaskOutput<String>(outputs, "make").in(XComStore.of(engines.engine())).latest())
        .isEqualTo("value");
  }
}
