package dev.dagsmith.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.store.RunStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes are killed by SIGKILL at random moments until {@code -Ddagsmith.kills} of them were;
 * {@code -Ddagsmith.kill.seed} repeats the choices, though not what the machine makes of them.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("dagsmith.kills", 10);
  private static final long SEED = Long.getLong("dagsmith.kill.seed", System.nanoTime());
  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(2);

  @TempDir Path directory;

  private final Random random = new Random(SEED);
  private int kills;
  private int runs;
  private int restarts;

  @Test
  void noKillBreaksAGuaranteeOnTheEmbeddedStore() throws Exception {
    kill("the embedded store", Ground.embedded());
  }

  @Test
  void noKillBreaksAGuaranteeOnPostgres() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      kill(
          "PostgreSQL",
          Ground.server("jdbc:postgresql://localhost:" + server.getPort() + "/postgres"));
    }
  }

  private void kill(String where, Ground ground) throws Exception {
    System.out.println("Kills on " + where + " by -Ddagsmith.kill.seed=" + SEED);
    Path classes = directory.resolve("classes");
    Child.compile(classes);
    List<String> broken = new ArrayList<>();
    while (kills < KILLS && broken.isEmpty()) {
      broken.addAll(run(classes, ground, "r" + runs++));
    }
    System.out.println(
        where + ": " + kills + " kills in " + runs + " runs and " + restarts + " restarts");
    assertThat(broken).as("kill seed %s", SEED).isEmpty();
  }

  /** One run, killed again and again until it has ended. */
  private List<String> run(Path classes, Ground ground, String runId) throws Exception {
    Path home = Files.createDirectory(directory.resolve(runId));
    Path log = home.resolve("log.txt");
    Files.createFile(log);
    List<String> broken = new ArrayList<>();
    Book before = Book.EMPTY;
    while (!before.ended() && broken.isEmpty()) {
      int seen = lines(log).size();
      List<String> command =
          before == Book.EMPTY || random.nextBoolean()
              ? List.of("run", "--run-id", runId)
              : List.of("resume", runId);
      Process child = Child.start(classes, home, log, ground, command);
      watch(child, log, seen);
      boolean killed = Child.kill(child);
      kills += killed ? 1 : 0;
      restarts++;
      Book after;
      String said = Child.said(home);
      try (RunStore store = ground.open(home)) {
        ground.forget();
        after = Book.of(store, runId);
      }
      List<String> all = lines(log);
      broken.addAll(Check.of(before, all.subList(seen, all.size()), after));
      if (!killed && !after.ended()) {
        broken.add("ended by itself with status " + child.exitValue() + ": " + said);
      }
      before = after;
    }
    return broken;
  }

  /** Returns when it is to be killed: some tasks later, and a moment; or when it has ended. */
  private void watch(Process child, Path log, int seen) throws Exception {
    int more = 1 + random.nextInt(random.nextInt(3) == 0 ? 60 : 15);
    long end = System.nanoTime() + LONGEST_NANOS;
    while (child.isAlive() && lines(log).size() < seen + more && System.nanoTime() < end) {
      child.waitFor(1, TimeUnit.MILLISECONDS);
    }
    child.waitFor(random.nextInt(6_000), TimeUnit.MICROSECONDS);
  }

  /** The whole lines of a log; a kill may cut the last. */
  private static List<String> lines(Path log) throws Exception {
    String text = Files.readString(log, StandardCharsets.UTF_8);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }
}
