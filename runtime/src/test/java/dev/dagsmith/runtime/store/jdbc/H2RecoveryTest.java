package dev.dagsmith.runtime.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A copy of a file that is open is the file of a process that was killed at that moment. */
@DisabledOnOs(OS.WINDOWS) // there nobody may read a file that H2 has locked
class H2RecoveryTest {
  private static final int COMMITS = 60;

  @TempDir Path directory;

  @Test
  void whateverWasCommittedIsThereWhereverItsProcessIsKilled() throws Exception {
    Random random = new Random(20220101);
    Path file = directory.resolve("store.mv.db");
    Path killed = directory.resolve("killed.mv.db");
    int overlooked = 0;
    try (MVStore store = builder(file).autoCommitDisabled().open()) {
      store.setRetentionTime(0); // space is used again at once
      store.setVersionsToKeep(0);
      MVMap<Integer, String> values = store.openMap("values");
      MVMap<String, Integer> last = store.openMap("last");
      for (int commit = 1; commit <= COMMITS; commit++) {
        for (int i = random.nextInt(20); i >= 0; i--) {
          values.put(random.nextInt(500), "x".repeat(random.nextInt(2_000)));
        }
        last.put("commit", commit);
        store.commit();
        Files.copy(file, killed, StandardCopyOption.REPLACE_EXISTING);
        overlooked += last(killed) == commit ? 0 : 1;

        H2Recovery.mend(killed);

        assertThat(last(killed))
            .as("commits of a process killed after %d", commit)
            .isEqualTo(commit);
      }
    }
    System.out.println(
        "H2 alone overlooked the last of " + overlooked + " of " + COMMITS + " files");
  }

  @Test
  void aFileThatWasClosedOrIsHeldOrIsNoneIsLeftAsItIs() throws Exception {
    Path file = directory.resolve("store.mv.db");
    try (MVStore store = builder(file).open()) {
      store.openMap("last").put("commit", 1);
      store.commit();
      H2Recovery.mend(file);
      store.openMap("last").put("commit", 2);
    }
    byte[] closed = Files.readAllBytes(file);
    H2Recovery.mend(file);
    assertThat(Files.readAllBytes(file)).isEqualTo(closed);
    assertThat(last(file)).isEqualTo(2);

    Path other = Files.writeString(directory.resolve("text"), "no store");
    H2Recovery.mend(other);
    assertThat(other).hasContent("no store");
    H2Recovery.mend(directory.resolve("none"));
  }

  private static int last(Path file) {
    try (MVStore store = builder(file).readOnly().open()) {
      return store.<String, Integer>openMap("last").getOrDefault("commit", 0);
    }
  }

  private static MVStore.Builder builder(Path file) {
    return new MVStore.Builder().fileName(file.toString());
  }
}
