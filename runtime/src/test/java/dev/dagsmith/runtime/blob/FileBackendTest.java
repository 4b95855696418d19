package dev.dagsmith.runtime.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Values as files. */
class FileBackendTest {
  private static final String STORE = "0123456789abcdef".repeat(2);
  private static final String KEY = STORE + "/7/1/" + "f".repeat(32);
  private static final byte[] BYTES = "value".getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;

  private Path root() {
    return directory.resolve("xcoms");
  }

  private FileBackend backend() {
    return new FileBackend(root());
  }

  private String load(String key) throws IOException {
    try (InputStream in = backend().load(key)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<String> keys() throws IOException {
    List<String> keys = new ArrayList<>();
    backend().list(STORE, keys::add);
    return keys;
  }

  @Test
  void whatIsStoredIsLoadedListedAndPurged() throws IOException {
    backend().store(KEY, out -> out.write(BYTES));
    assertThat(load(KEY)).isEqualTo("value");
    assertThat(keys()).containsExactly(KEY);
    backend().purge(KEY);
    backend().purge(KEY);
    assertThat(keys()).isEmpty();
    assertThat(root().resolve(STORE).resolve("7")).as("empty directories").doesNotExist();
    assertThatThrownBy(() -> backend().load(KEY)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void whatFailsHalfWayIsNotThere() throws IOException {
    assertThatThrownBy(
            () ->
                backend()
                    .store(
                        KEY,
                        out -> {
                          out.write(BYTES);
                          throw new IOException("the disk is full");
                        }))
        .hasMessage("the disk is full");
    assertThatThrownBy(() -> backend().load(KEY)).isInstanceOf(NoSuchFileException.class);
    assertThat(keys()).isEmpty();
  }

  @Test
  void whatACrashLeftHalfWayIsListedAndPurged() throws IOException {
    Path part = root().resolve(KEY + ".part");
    Files.createDirectories(part.getParent());
    Files.write(part, BYTES);
    assertThatThrownBy(() -> backend().load(KEY)).isInstanceOf(NoSuchFileException.class);
    assertThat(keys()).containsExactly(KEY);
    backend().purge(KEY);
    assertThat(part).doesNotExist();
  }

  @Test
  void keysThatAreNoneLeadNowhere() throws IOException {
    Files.writeString(directory.resolve("secret"), "secret");
    Files.createDirectories(root());
    for (String key : new String[] {"../secret", "", "/etc/passwd", KEY + "/../x", "..", "a"}) {
      assertThatThrownBy(() -> backend().load(key)).isInstanceOf(NoSuchFileException.class);
      backend().purge(key);
      assertThatThrownBy(() -> backend().store(key, out -> {}))
          .isInstanceOf(NoSuchFileException.class);
    }
    assertThat(directory.resolve("secret")).hasContent("secret");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksAreNotFollowed() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "secret");
    Path file = root().resolve(KEY);
    Files.createDirectories(file.getParent());
    Files.createSymbolicLink(file, secret);
    assertThatThrownBy(() -> backend().load(KEY)).hasMessageContaining("it is no file but a link");
    backend().purge(KEY);
    assertThat(secret).hasContent("secret");

    Path elsewhere = Files.createDirectories(directory.resolve("elsewhere/1"));
    Files.writeString(elsewhere.resolve("f".repeat(32)), "secret");
    Files.createDirectories(root().resolve(STORE));
    Files.createSymbolicLink(root().resolve(STORE).resolve("7"), directory.resolve("elsewhere"));
    assertThatThrownBy(() -> backend().load(KEY)).hasMessageContaining("is a link or a file");
    assertThatThrownBy(() -> backend().purge(KEY)).hasMessageContaining("is a link or a file");
    assertThatThrownBy(() -> backend().store(KEY, out -> out.write(BYTES)))
        .hasMessageContaining("is a link or a file");
    assertThat(keys()).isEmpty();
    assertThat(elsewhere.resolve("f".repeat(32))).hasContent("secret");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerMayRead() throws IOException {
    backend().store(KEY, out -> out.write(BYTES));
    Path file = root().resolve(KEY);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    for (Path each = file.getParent(); !each.equals(directory); each = each.getParent()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
          .isEqualTo("rwx------");
    }
  }

  /** Whoever deletes the last value of an epoch deletes its directory, too. */
  @Test
  void valuesComeWhileOthersGo() throws Exception {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String key = STORE + "/7/1/" + (i + "a").repeat(16);
      Thread thread =
          new Thread(
              () -> {
                try {
                  for (int j = 0; j < 200; j++) {
                    backend().store(key, out -> out.write(BYTES));
                    backend().purge(key);
                  }
                } catch (IOException | RuntimeException e) {
                  failure.set(e);
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread each : threads) {
      each.join();
    }
    assertThat(failure.get()).isNull();
  }
}
