package dev.dagsmith.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.dagsmith.it.harness.Agreement;
import dev.dagsmith.it.harness.Arguments;
import dev.dagsmith.it.harness.Compiler;
import dev.dagsmith.it.harness.DagRun;
import dev.dagsmith.it.harness.Outcome;
import dev.dagsmith.it.harness.PlainRun;
import dev.dagsmith.it.harness.Program;
import dev.dagsmith.it.source.DagSource;
import dev.dagsmith.it.trace.Schedule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The plain method is the oracle: each program's dag does what the plain call does. */
class CorpusTest {
  /** For each run, how many of 100 tasks are held back. */
  private static final List<Integer> SHARES = List.of(0, 50, 90);

  private static DagRun dags;

  @BeforeAll
  static void open() {
    dags = new DagRun();
  }

  @AfterAll
  static void close() {
    dags.close();
  }

  @TestFactory
  Stream<DynamicContainer> dagsDoWhatThePlainCallDoes() {
    return Theme.names().stream().map(name -> DynamicContainer.dynamicContainer(name, tests(name)));
  }

  private static Stream<DynamicTest> tests(String name) {
    Theme theme;
    try {
      theme = Theme.load(name, Compiler::compile);
    } catch (AssertionError e) {
      return Stream.of(
          dynamicTest(
              name,
              () -> {
                throw e;
              }));
    }
    Stream<DynamicTest> broken =
        theme.broken().entrySet().stream()
            .map(b -> dynamicTest(b.getKey(), () -> assertThat(b.getValue()).isEmpty()));
    Stream<DynamicTest> run = theme.dags().stream().flatMap(dag -> tests(theme, dag));
    return Stream.concat(broken, run);
  }

  private static Stream<DynamicTest> tests(Theme theme, DagSource dag) {
    Program program = Program.of(theme.compiled(), dag);
    return Arguments.of(theme.source(), program).stream()
        .map(arguments -> dynamicTest(dag.method() + arguments, () -> check(program, arguments)));
  }

  private static void check(Program program, Arguments arguments) {
    Outcome plain = PlainRun.generated(program, arguments.values());
    for (int share : SHARES) {
      Outcome dag = dags.run(program, arguments.values(), Schedule.seeded(share, share));
      if (arguments.expected() != null) {
        assertThat(dag.fault()).isNull();
        assertThat(arguments.expects(dag.result())).as(dag.show()).isTrue();
      } else {
        assertThat(Agreement.differences(program, plain, dag)).isEmpty();
      }
    }
  }
}
