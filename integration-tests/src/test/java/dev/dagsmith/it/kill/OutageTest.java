package dev.dagsmith.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL server that goes away while a process runs a dag, and comes back. */
class OutageTest {
  private static final int OUTAGES = 2;
  private static final String AWAY = "Runs wait, and go on when it is back.";
  private static final String BACK = "The store is back. Runs go on.";

  @TempDir Path directory;
  private Process child;

  @AfterEach
  void end() throws Exception {
    if (child != null) {
      Child.kill(child);
    }
  }

  @Test
  void aRunOutlivesAServerThatIsRestarted() throws Exception {
    outlive(Server::stop);
  }

  @Test
  void aRunOutlivesAServerThatIsKilled() throws Exception {
    outlive(Server::kill);
  }

  private interface End {
    void of(Server server) throws IOException;
  }

  private void outlive(End end) throws Exception {
    Path classes = directory.resolve("classes");
    Child.compile(classes);
    Path home = Files.createDirectory(directory.resolve("home"));
    Trail trail = Trail.at(home.resolve("log.txt"));
    try (Server server = new Server(directory.resolve("data"))) {
      Ground ground = Ground.server(server.url());
      List<String> command = Child.command(classes, trail.file(), 20, "kill.LedgerDag");
      command.addAll(List.of("run", "--run-id", "r1", "--count", "400"));
      child = Child.start(command, home, ground);
      for (int i = 0; i < OUTAGES; i++) {
        trail.await(trail.lines().size() + 60, child);
        int before = count(home, AWAY);
        end.of(server);
        awaitMore(home, AWAY, before);
        before = count(home, BACK);
        server.start();
        awaitMore(home, BACK, before);
      }
      assertThat(Child.finish(child)).as(Child.said(home)).isZero();
      trail.assertNothingRanTwice();
      try (RunStore store = ground.open(home)) {
        Book book = Book.of(store, "r1");
        assertThat(book.ended()).isTrue();
        assertThat(Check.of(Book.EMPTY, trail.lines(), book)).isEmpty();
      }
    }
  }

  /** Returns when the process has said something more often, which it must before it ends. */
  private void awaitMore(Path home, String text, int before) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (count(home, text) <= before && child.isAlive() && System.nanoTime() < end) {
      child.waitFor(5, TimeUnit.MILLISECONDS);
    }
    assertThat(count(home, text)).as(Child.said(home)).isGreaterThan(before);
  }

  private static int count(Path home, String text) throws IOException {
    return Child.said(home).split(Pattern.quote(text), -1).length - 1;
  }
}
