package dev.dagsmith.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.it.harness.Arguments;
import dev.dagsmith.it.harness.Compiler;
import dev.dagsmith.it.harness.Outcome;
import dev.dagsmith.it.harness.PlainRun;
import dev.dagsmith.it.harness.Program;
import dev.dagsmith.it.source.DagSource;
import dev.dagsmith.it.source.OrderCheck;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs are legal Java, and the rule of order that dags are held to holds for Java too. */
class PlainCorpusTest {
  static List<String> themes() {
    return Theme.names();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("themes")
  void plainCallKeepsTheOrder(String name) {
    Theme theme = Theme.load(name, Compiler::compilePlain);
    assertThat(theme.broken()).isEmpty();
    List<String> wrong = new ArrayList<>();
    for (DagSource dag : theme.dags()) {
      Program program = Program.of(theme.compiled(), dag);
      for (Arguments arguments : Arguments.of(theme.source(), program)) {
        Outcome plain = PlainRun.direct(program, arguments.values());
        OrderCheck.disorder(theme.compiled().map(), plain.events())
            .forEach(d -> wrong.add(dag.method() + arguments + ": " + d + "\n  " + plain.show()));
      }
    }
    assertThat(wrong).isEmpty();
  }
}
