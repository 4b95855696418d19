package dev.dagsmith.it.random;

import dev.dagsmith.it.harness.Agreement;
import dev.dagsmith.it.harness.Arguments;
import dev.dagsmith.it.harness.Compiled;
import dev.dagsmith.it.harness.Compiler;
import dev.dagsmith.it.harness.DagRun;
import dev.dagsmith.it.harness.Outcome;
import dev.dagsmith.it.harness.PlainRun;
import dev.dagsmith.it.harness.Program;
import dev.dagsmith.it.trace.Schedule;
import java.util.List;
import java.util.Optional;

/** Runs random programs both ways, and once more on engines that crash. */
final class Trial {
  private final DagRun dags;
  private final int schedules;
  private int runs;
  private int failed;
  private int tasks;

  /**
   * Tries programs with some schedules.
   *
   * @param schedules how many, each with a seed of its own
   */
  Trial(DagRun dags, int schedules) {
    this.dags = dags;
    this.schedules = schedules;
  }

  /** What both ways differ in; empty if they agree. */
  Optional<String> differences(Compiled compiled, RandomProgram random) {
    Program program = random.in(compiled);
    for (Arguments arguments : Arguments.of(random.source(), program)) {
      Outcome plain = PlainRun.generated(program, arguments.values());
      runs++;
      failed += plain.fault() == null ? 0 : 1;
      tasks += plain.events().size();
      for (int i = 0; i <= schedules; i++) {
        Schedule schedule = Schedule.seeded(i, 30 + i * 20 % 60);
        boolean crashing = i == schedules;
        Outcome other =
            crashing
                ? dags.runCrashing(program, arguments.values(), schedule, random.seed() + runs)
                : dags.run(program, arguments.values(), schedule);
        List<String> differences = Agreement.differences(program, plain, other);
        if (!differences.isEmpty()) {
          return Optional.of(
              "with "
                  + arguments
                  + (crashing ? ", killed and resumed" : "")
                  + "\n  "
                  + String.join("\n  ", differences));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Compiles a program by itself, and runs it.
   *
   * @return what is wrong with it; empty if it agrees, or is no legal Java
   */
  Optional<String> alone(RandomProgram random) {
    Batch plain = Batch.of(List.of(random), Compiler::compilePlain);
    if (!plain.broken().isEmpty()) {
      return Optional.empty();
    }
    Batch batch = Batch.of(List.of(random), Compiler::compile);
    return batch.broken().isEmpty()
        ? differences(batch.compiled(), random)
        : Optional.of(batch.broken().get(random));
  }

  /** The mix, for people. */
  String mix() {
    return runs
        + " runs, of which "
        + failed
        + " failed, with "
        + tasks
        + " tasks in plain calls, and "
        + dags.crashes()
        + " crashes";
  }
}
