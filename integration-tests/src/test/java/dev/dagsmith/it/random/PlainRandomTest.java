package dev.dagsmith.it.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.it.harness.Arguments;
import dev.dagsmith.it.harness.Compiler;
import dev.dagsmith.it.harness.Outcome;
import dev.dagsmith.it.harness.PlainRun;
import dev.dagsmith.it.harness.Program;
import dev.dagsmith.it.source.DagSource;
import dev.dagsmith.it.source.OrderCheck;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Random programs are legal Java, end in all ways, and are large enough to be worth running. */
class PlainRandomTest {
  private static final int PROGRAMS = Integer.getInteger("dagsmith.plain", 100);

  @Test
  void programsAreLegalJavaAndEndInAllWays() {
    List<RandomProgram> programs =
        LongStream.range(0, PROGRAMS).mapToObj(RandomProgram::of).toList();
    Batch batch = Batch.of(programs, Compiler::compilePlain);
    batch.broken().forEach((p, why) -> System.out.println(p.source().text() + "\n" + why));
    assertThat(batch.broken()).isEmpty();

    int runs = 0;
    int failed = 0;
    int tasks = 0;
    for (RandomProgram each : programs) {
      DagSource dag =
          batch.compiled().map().dags().stream()
              .filter(d -> d.method().equals(each.method()))
              .findFirst()
              .orElseThrow();
      Program program = Program.of(batch.compiled(), dag);
      for (Arguments arguments : Arguments.of(each.source(), program)) {
        Outcome plain = PlainRun.direct(program, arguments.values());
        assertThat(OrderCheck.disorder(batch.compiled().map(), plain.events())).isEmpty();
        runs++;
        failed += plain.fault() == null ? 0 : 1;
        tasks += plain.events().size();
      }
    }
    System.out.println(runs + " runs, " + failed + " failed, " + tasks + " tasks");
    assertThat(failed).isBetween(runs / 5, runs * 4 / 5);
    assertThat(tasks).isGreaterThan(runs * 5);
  }
}
