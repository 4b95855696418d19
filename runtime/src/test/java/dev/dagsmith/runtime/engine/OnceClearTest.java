package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.STRING;
import static dev.dagsmith.runtime.engine.Dags.step;
import static dev.dagsmith.runtime.engine.Dags.task;
import static dev.dagsmith.runtime.engine.Maps.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.ClearSpec;
import dev.dagsmith.runtime.Cleared;
import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is done again reads again, so what was consumed is made again. */
class OnceClearTest {
  private final Steps steps = new Steps();
  private final List<String> ran = new ArrayList<>();
  private final List<Cleared> told = new ArrayList<>();
  private final RunOptions options =
      RunOptions.DEFAULT.listener(
          new RunListener() {
            @Override
            public void clearing(Cleared cleared) {
              told.add(cleared);
            }
          });
  private boolean fails;

  private static TaskSettings once(String reader) {
    return TaskSettings.DEFAULT.readers(reader).once();
  }

  private String runs(String task, String what) {
    ran.add(task);
    return what;
  }

  /** {@code pay -> ticket -> enter -> seat}, the first two consumed, and {@code seat} may fail. */
  private DagDefinition chain() {
    return Dags.dag(
        "shop",
        TypeRef.VOID,
        task("pay", STRING, once("ticket"), in -> runs("pay", "paid")),
        task("other", STRING, in -> runs("other", "other")),
        task("ticket", STRING, once("enter"), in -> runs("ticket", in.<String>get("pay")), "pay"),
        task("enter", STRING, in -> runs("enter", in.<String>get("ticket")), "ticket"),
        step(
            "seat",
            in -> {
              if (fails) {
                throw new IllegalStateException("taken");
              }
              return runs("seat", in.<String>get("enter"));
            },
            "enter"));
  }

  private void finished(RunHandle<?> run, RunState state) {
    steps.goOn();
    assertThat(Steps.result(run).state()).isEqualTo(state);
  }

  private void clear(DagDefinition dag, ClearSpec what) {
    ran.clear();
    finished(steps.engine().clear(dag, null, "r1", what, options), RunState.SUCCESS);
  }

  @Test
  void whoGaveWhatIsGoneIsDoneAgainAsFarUpAsNeeded() {
    finished(steps.start(chain()), RunState.SUCCESS);
    clear(chain(), ClearSpec.task("enter"));
    assertThat(ran).containsExactly("pay", "ticket", "enter", "seat");
    assertThat(told.get(0).count()).isEqualTo(4);
    assertThat(told.get(0).notes()).hasSize(1);
    assertThat(told.get(0).notes().get(0))
        .startsWith("Done again too, because what they gave is consumed once and was: ")
        .contains("ticket (consumed by enter at ")
        .contains("pay (consumed by ticket at ");
  }

  @Test
  void withoutWhatDependsOnItToo() {
    finished(steps.start(chain()), RunState.SUCCESS);
    clear(chain(), ClearSpec.task("enter").bare());
    assertThat(ran).containsExactly("pay", "ticket", "enter");
  }

  @Test
  void whatIsNotReadAgainStaysAsItIs() {
    fails = true;
    finished(steps.start(chain()), RunState.FAILED);
    fails = false;
    ran.clear();
    finished(steps.engine().retry(chain(), null, "r1", options), RunState.SUCCESS);
    assertThat(ran).containsExactly("seat");
    assertThat(told.get(0).notes()).isEmpty();
  }

  @Test
  void ofALoopOnlyWhatGaveToTheInstanceThatIsDoneAgain() {
    DagDefinition dag =
        Dags.dag(
            "shop",
            TypeRef.VOID,
            map(
                "for#1",
                in -> List.of(0, 1, 2),
                INT,
                task(
                    "ticket",
                    STRING,
                    once("enter"),
                    in -> runs("ticket", "" + in.get("x#1")),
                    "x#1"),
                task("enter", STRING, in -> runs("enter", in.<String>get("ticket")), "ticket")));
    finished(steps.start(dag), RunState.SUCCESS);
    clear(dag, ClearSpec.task("enter").mapIndex(1));
    assertThat(ran).containsExactly("ticket", "enter");
    assertThat(told.get(0).notes().get(0)).contains("ticket[1] (consumed by enter[1] at ");
  }
}
