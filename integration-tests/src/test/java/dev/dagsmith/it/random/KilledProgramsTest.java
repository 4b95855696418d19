package dev.dagsmith.it.random;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.it.harness.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random programs agree with the plain call also if their process is killed by SIGKILL at random
 * moments, and another goes on. {@code -Ddagsmith.killed.programs} says how many, {@code
 * -Ddagsmith.seed} from which seed on, {@code -Ddagsmith.kill.seed} repeats the choice of moments.
 */
class KilledProgramsTest {
  private static final int PROGRAMS = Integer.getInteger("dagsmith.killed.programs", 5);
  private static final long SEED = Long.getLong("dagsmith.seed", 0);
  private static final long KILL_SEED = Long.getLong("dagsmith.kill.seed", System.nanoTime());
  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(2);

  /** About 20 tasks. */
  private static final int MOST_BYTES = 4_000;

  /** So many processes may be killed before those that follow may do more, without a run's end. */
  private static final int PATIENCE = 8;

  @TempDir Path directory;
  private final Random random = new Random(KILL_SEED);

  @Test
  void theyAgreeWithThePlainCallAlsoWhenTheirProcessIsKilled() throws Exception {
    System.out.println("Programs are killed by -Ddagsmith.kill.seed=" + KILL_SEED);
    List<RandomProgram> programs = compile();
    int kills = 0;
    int ended = 0;
    int killsSince = 0;
    while (runToItsEndOrKill(programs, MOST_BYTES * (1 + killsSince / PATIENCE))) {
      kills++;
      killsSince = ended() == ended ? killsSince + 1 : 0;
      ended = ended();
    }
    List<String> report = Files.readAllLines(directory.resolve(KilledPrograms.REPORT));
    System.out.println(
        programs.size() + " random programs, " + report.size() + " runs, " + kills + " kills");
    assertThat(report).hasSize(3 * programs.size()).allMatch(line -> line.endsWith(" "));
    assertThat(kills).isPositive();
  }

  /** Those that are legal Java; saved for the other process. */
  private List<RandomProgram> compile() throws IOException {
    List<RandomProgram> all =
        new ArrayList<>(
            LongStream.range(SEED, SEED + PROGRAMS).mapToObj(RandomProgram::of).toList());
    all.removeAll(Batch.of(all, Compiler::compilePlain).broken().keySet());
    Batch batch = Batch.of(all, Compiler::compile);
    assertThat(batch.broken()).isEmpty();
    batch.compiled().save(directory.resolve(KilledPrograms.CLASSES));
    return all;
  }

  private int ended() throws IOException {
    Path report = directory.resolve(KilledPrograms.REPORT);
    return Files.exists(report) ? Files.readAllLines(report).size() : 0;
  }

  /**
   * Whether it had to be killed.
   *
   * @param mostBytes how much its journal grows at most. If more tasks than that are ready at once,
   *     each process is killed before its first commit, for ever
   */
  private boolean runToItsEndOrKill(List<RandomProgram> programs, int mostBytes) throws Exception {
    Process process = start(programs);
    Path journal = directory.resolve(KilledPrograms.JOURNAL);
    long size = size(journal) + 1 + random.nextInt(mostBytes);
    long end = System.nanoTime() + LONGEST_NANOS;
    while (process.isAlive() && size(journal) < size && System.nanoTime() < end) {
      process.waitFor(1, TimeUnit.MILLISECONDS);
    }
    process.waitFor(random.nextInt(5_000), TimeUnit.MICROSECONDS);
    process.destroyForcibly().waitFor();
    boolean killed = process.exitValue() > 128;
    assertThat(killed || process.exitValue() == 0)
        .as(Files.readString(directory.resolve("err.txt")))
        .isTrue();
    return killed;
  }

  private Process start(List<RandomProgram> programs) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(List.of(KilledPrograms.class.getName(), directory.toString()));
    programs.forEach(each -> command.add(Long.toString(each.seed())));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectOutput(directory.resolve("out.txt").toFile());
    return builder.redirectError(directory.resolve("err.txt").toFile()).start();
  }

  private static long size(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }
}
