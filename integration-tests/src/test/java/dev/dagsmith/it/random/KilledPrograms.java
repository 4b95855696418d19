package dev.dagsmith.it.random;

import dev.dagsmith.it.harness.Agreement;
import dev.dagsmith.it.harness.Arguments;
import dev.dagsmith.it.harness.Compiled;
import dev.dagsmith.it.harness.DagRun;
import dev.dagsmith.it.harness.Outcome;
import dev.dagsmith.it.harness.PlainRun;
import dev.dagsmith.it.harness.Program;
import dev.dagsmith.it.harness.SourceFile;
import dev.dagsmith.it.trace.Journal;
import dev.dagsmith.it.trace.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The process that is killed while it runs random programs: {@code DIRECTORY SEED..}. A new one
 * goes on where it stood. What both ways differ in is written to a report, a line for each run that
 * has ended.
 */
final class KilledPrograms {
  /** In the directory: what the tasks did, whichever process they ran in. */
  static final String JOURNAL = "journal.txt";

  /** In the directory: {@code p17-0 }, and the differences behind it if there are any. */
  static final String REPORT = "report.txt";

  /** In the directory: the compiled programs. */
  static final String CLASSES = "classes";

  private final Path directory;
  private final DagRun dags;
  private final List<String> ended;

  private KilledPrograms(Path directory, DagRun dags) throws IOException {
    this.directory = directory;
    this.dags = dags;
    Path report = directory.resolve(REPORT);
    this.ended = Files.exists(report) ? Files.readAllLines(report) : List.of();
  }

  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    List<RandomProgram> programs =
        Arrays.stream(args).skip(1).map(Long::valueOf).map(RandomProgram::of).toList();
    List<SourceFile> sources = new ArrayList<>(List.of(Batch.kit()));
    programs.forEach(each -> sources.add(each.source()));
    Compiled compiled = Compiled.saved(sources, directory.resolve(CLASSES));
    try (DagRun dags = DagRun.in(directory)) {
      KilledPrograms all = new KilledPrograms(directory, dags);
      for (RandomProgram each : programs) {
        all.run(compiled, each);
      }
    }
    System.exit(0);
  }

  private void run(Compiled compiled, RandomProgram random) throws IOException {
    Program program = random.in(compiled);
    int number = 0;
    for (Arguments arguments : Arguments.of(random.source(), program)) {
      String runId = "p" + random.seed() + "-" + number++;
      if (ended.stream().noneMatch(line -> line.startsWith(runId + " "))) {
        report(runId, differences(program, arguments, runId));
      }
    }
  }

  private List<String> differences(Program program, Arguments arguments, String runId) {
    Outcome plain = PlainRun.generated(program, arguments.values());
    DagRun.KilledRun dag =
        dags.runKilled(
            program,
            arguments.values(),
            Schedule.seeded(1, 30),
            new Journal(directory.resolve(JOURNAL), runId));
    List<String> differences =
        new ArrayList<>(Agreement.differences(program, plain, dag.outcome()));
    dag.again().forEach(each -> differences.add(each + " ran again after its success"));
    return differences;
  }

  /** At once as a whole: what is killed in between is run again, and gives its stored result. */
  private void report(String runId, List<String> differences) throws IOException {
    String text = String.join("; ", differences).replace('\n', ' ');
    Files.writeString(
        directory.resolve(REPORT),
        runId + " " + text + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
