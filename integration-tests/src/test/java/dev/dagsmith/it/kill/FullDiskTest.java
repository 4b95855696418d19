package dev.dagsmith.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.store.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk is full: the shell's limit on the size of a file stands for it, which needs no rights,
 * and makes the same error of a write as the real thing.
 */
@DisabledOnOs(OS.WINDOWS)
class FullDiskTest {
  /** A new store fits in, and some hundred results; in blocks of 512 bytes. */
  private static final int BLOCKS = 800;

  @TempDir Path directory;

  @Test
  void aRunThatFillsTheDiskGoesOnWhenThereIsSpace() throws Exception {
    Path classes = directory.resolve("classes");
    Child.compile(classes);
    Path home = Files.createDirectory(directory.resolve("home"));
    Trail trail = Trail.at(directory.resolve("full"));
    List<String> command = Child.command(classes, trail.file(), 0, "kill.LedgerDag");
    command.addAll(List.of("run", "--run-id", "r1", "--count", "1000"));
    command.addAll(0, List.of("sh", "-c", "ulimit -f " + BLOCKS + " && exec \"$@\"", "sh"));
    Process full = Child.start(command, home, Ground.embedded());
    assertThat(Child.finish(full)).as(Child.said(home)).isEqualTo(1);
    assertThat(Child.said(home))
        .matches(
            "(?s)error: Run ledger r1 was interrupted: The disk [^\n]* is full[^\n]*\n"
                + "go on: [^\n]* resume r1\n");
    Book before = book(home);
    assertThat(before.values()).as("it came some way").hasSizeGreaterThan(20);
    assertThat(Check.of(Book.EMPTY, trail.lines(), before)).isEmpty();

    Trail more = Trail.at(directory.resolve("more"));
    Process resumed =
        Child.start(classes, home, more.file(), Ground.embedded(), List.of("resume", "r1"));
    assertThat(Child.finish(resumed)).as(Child.said(home)).isZero();
    Book after = book(home);
    assertThat(after.ended()).isTrue();
    assertThat(Check.of(before, more.lines(), after)).isEmpty();
  }

  private static Book book(Path home) {
    try (RunStore store = Ground.embedded().open(home)) {
      return Book.of(store, "r1");
    }
  }
}
