package dev.dagsmith.it.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.it.harness.Compiler;
import dev.dagsmith.it.harness.DagRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The plain method is the oracle, also of programs that nobody wrote. {@code -Ddagsmith.programs}
 * says how many, {@code -Ddagsmith.seed} from which seed on.
 */
class RandomProgramsTest {
  private static final int PROGRAMS = Integer.getInteger("dagsmith.programs", 500);
  private static final long SEED = Long.getLong("dagsmith.seed", 0);
  private static final int SCHEDULES = Integer.getInteger("dagsmith.schedules", 2);
  private static final int MOST_SHOWN = Integer.getInteger("dagsmith.shown", 3);
  private static final int BATCH = 50;

  @Test
  void dagsDoWhatThePlainCallDoes() {
    List<String> shown = new ArrayList<>();
    List<Long> wrong = new ArrayList<>();
    int illegal = 0;
    try (DagRun dags = new DagRun()) {
      Trial trial = new Trial(dags, SCHEDULES);
      for (long from = SEED; from < SEED + PROGRAMS; from += BATCH) {
        long to = Math.min(from + BATCH, SEED + PROGRAMS);
        List<RandomProgram> all =
            new ArrayList<>(LongStream.range(from, to).mapToObj(RandomProgram::of).toList());
        Batch plain = Batch.of(all, Compiler::compilePlain);
        illegal += plain.broken().size();
        all.removeAll(plain.broken().keySet());
        Batch batch = Batch.of(all, Compiler::compile);
        for (RandomProgram each : all) {
          Optional<String> differences =
              batch.broken().containsKey(each)
                  ? Optional.of(batch.broken().get(each))
                  : trial.differences(batch.compiled(), each);
          if (differences.isPresent()) {
            wrong.add(each.seed());
            if (MOST_SHOWN == 0) {
              shown.add("\n" + each + ": " + differences.get());
            } else if (shown.size() < MOST_SHOWN) {
              shown.add(show(dags, each, differences.get()));
            }
          }
        }
      }
      System.out.println(trial.mix());
    }
    assertThat(illegal).as("programs that are no legal Java").isLessThanOrEqualTo(PROGRAMS / 50);
    assertThat(wrong).as("these seeds disagree: %s", String.join("", shown)).isEmpty();
  }

  private static String show(DagRun dags, RandomProgram program, String wrong) {
    Shrinker.Shrunk shrunk = new Shrinker(p -> new Trial(dags, 6).alone(p)).shrink(program, wrong);
    return "\n\nSeed "
        + program.seed()
        + ", shrunk; again with -Dtest=RandomProgramsTest -Ddagsmith.programs=1 -Ddagsmith.seed="
        + program.seed()
        + "\n\n"
        + shrunk.program().source().text()
        + "\n"
        + shrunk.wrong()
        + "\n";
  }
}
