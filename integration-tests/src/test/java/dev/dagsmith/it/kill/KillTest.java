package dev.dagsmith.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.store.RunStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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
    Trail trail = Trail.at(home.resolve("log.txt"));
    List<String> broken = new ArrayList<>();
    Book before = Book.EMPTY;
    while (!before.ended() && broken.isEmpty()) {
      int seen = trail.lines().size();
      List<String> command =
          before == Book.EMPTY || random.nextBoolean()
              ? List.of("run", "--run-id", runId)
              : List.of("resume", runId);
      Process child = Child.start(classes, home, trail.file(), ground, command);
      watch(child, trail, seen);
      boolean killed = Child.kill(child);
      kills += killed ? 1 : 0;
      restarts++;
      Book after;
      String said = Child.said(home);
      try (RunStore store = ground.open(home)) {
        ground.forget();
        after = Book.of(store, runId);
      }
      List<String> all = trail.lines();
      broken.addAll(Check.of(before, all.subList(seen, all.size()), after));
      if (!killed && !after.ended()) {
        broken.add("ended by itself with status " + child.exitValue() + ": " + said);
      }
      before = after;
    }
    return broken;
  }

  /** Returns when it is to be killed: some tasks later, and a moment; or when it has ended. */
  private void watch(Process child, Trail trail, int seen) throws Exception {
    int more = 1 + random.nextInt(random.nextInt(3) == 0 ? 60 : 15);
    trail.await(seen + more, child);
    child.waitFor(random.nextInt(6_000), TimeUnit.MICROSECONDS);
  }
}
