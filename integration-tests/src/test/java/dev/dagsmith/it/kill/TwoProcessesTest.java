package dev.dagsmith.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Two processes work on one PostgreSQL database. */
class TwoProcessesTest {
  /** One task at a time: a process is stopped while its only worker sleeps in one. */
  private static final Map<String, String> SETTINGS =
      Map.of("DAGSMITH__DATABASE__LEASE", "2s", "DAGSMITH__CORE__PARALLELISM", "1");

  private static final int PAUSE = 100;

  @TempDir Path directory;
  private Path classes;
  private Server server;
  private Ground ground;
  private final List<Process> processes = new ArrayList<>();

  @BeforeEach
  void open() throws Exception {
    classes = directory.resolve("classes");
    Child.compile(classes);
    server = new Server(directory.resolve("data"));
    ground = Ground.server(server.url(), SETTINGS);
  }

  @AfterEach
  void close() throws Exception {
    for (Process each : processes) {
      Child.kill(each);
    }
    server.close();
  }

  private Path home(String name) throws IOException {
    return Files.createDirectory(directory.resolve(name));
  }

  private Process start(Path home, Trail trail, String... arguments) throws IOException {
    List<String> command = Child.command(classes, trail.file(), PAUSE, "kill.LedgerDag");
    command.addAll(List.of(arguments));
    Process process = Child.start(command, home, ground);
    processes.add(process);
    return process;
  }

  private Book book(String runId) {
    try (RunStore store = ground.open(directory)) {
      return Book.of(store, runId);
    }
  }

  @Test
  void eachHasRunsOfItsOwn() throws Exception {
    Path[] homes = {home("a"), home("b")};
    Trail[] trails = {Trail.at(homes[0].resolve("log")), Trail.at(homes[1].resolve("log"))};
    Process[] both = new Process[2];
    for (int i = 0; i < 2; i++) {
      both[i] = start(homes[i], trails[i], "run", "--run-id", "r" + i, "--count", "5");
    }
    for (int i = 0; i < 2; i++) {
      assertThat(Child.finish(both[i])).as(Child.said(homes[i])).isZero();
      trails[i].assertNothingRanTwice();
      assertThat(Check.of(Book.EMPTY, trails[i].lines(), book("r" + i))).isEmpty();
    }
  }

  @Test
  void oneRunBelongsToOneOfThem() throws Exception {
    Path home = home("holder");
    Trail trail = Trail.at(home.resolve("log"));
    Process holder = start(home, trail, "run", "--run-id", "r1", "--count", "1000");
    trail.await(1, holder);
    Path other = home("other");
    Trail nothing = Trail.at(other.resolve("log"));
    assertThat(Child.finish(start(other, nothing, "resume", "r1"))).isEqualTo(2);
    assertThat(Child.said(other)).contains("process " + holder.pid());
    assertThat(nothing.lines()).isEmpty();
    assertThat(holder.isAlive()).isTrue();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whoWakesUpAfterItsRunWasTakenOverDoesNothingMore() throws Exception {
    Path asleep = home("asleep");
    Trail before = Trail.at(asleep.resolve("log"));
    Process first = start(asleep, before, "run", "--run-id", "r1", "--count", "10");
    before.await(6, first);
    Child.signal(first, "STOP");
    int ran = before.lines().size();

    Path awake = home("awake");
    Trail after = Trail.at(awake.resolve("log"));
    Book taken = book("r1");
    Process second = takeOver(awake, after);
    after.await(2, second);
    Child.signal(first, "CONT");

    assertThat(Child.finish(first)).as(Child.said(asleep)).isEqualTo(1);
    assertThat(before.lines()).as("it starts nothing more").hasSize(ran);
    assertThat(Child.said(asleep))
        .contains("error: Run ledger r1 was interrupted: ")
        .contains("It can be resumed.")
        .contains("resume r1");
    assertThat(Child.finish(second)).as(Child.said(awake)).isZero();
    after.assertNothingRanTwice();
    assertThat(Check.of(taken, after.lines(), book("r1"))).isEmpty();
  }

  /** Resumes the run once the lease of who has it has run out. */
  private Process takeOver(Path home, Trail trail) throws Exception {
    while (true) {
      Process process = start(home, trail, "resume", "r1");
      trail.await(1, process);
      if (process.isAlive() || process.exitValue() == 0) {
        return process;
      }
      assertThat(Child.said(home)).contains("ledger r1").contains("process");
    }
  }
}
