package dev.dagsmith.objectstorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.blob.BackendAway;
import dev.dagsmith.runtime.blob.XComBackend;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.opendal.Operator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values as objects of a server, and as files by the same way. */
class ObjectStorageTest {
  private static final String STORE = "0123456789abcdef".repeat(2);
  private static final String KEY = STORE + "/7/1/" + "f".repeat(32);
  private static final byte[] BYTES = "value".getBytes(StandardCharsets.UTF_8);

  @TempDir static Path directory;
  private static S3Server server;

  @BeforeAll
  static void start() throws IOException {
    server = S3Server.start(directory);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static XComBackend open(String scheme, String prefix) throws IOException {
    return new ObjectStorageProvider()
        .open(
            scheme.equals("s3")
                ? server.root(prefix)
                : directory.resolve("files").resolve(prefix).toUri().toString());
  }

  private static byte[] load(XComBackend backend, String key) throws IOException {
    try (InputStream in = backend.load(key)) {
      return in.readAllBytes();
    }
  }

  private static List<String> keys(XComBackend backend) throws IOException {
    List<String> keys = new ArrayList<>();
    backend.list(STORE, keys::add);
    return keys;
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3", "file"})
  void whatIsStoredIsLoadedListedAndPurged(String scheme) throws IOException {
    try (XComBackend backend = open(scheme, "a/b")) {
      assertThat(keys(backend)).isEmpty();
      backend.store(KEY, out -> out.write(BYTES));
      backend.store(KEY + "0", out -> {});
      assertThat(load(backend, KEY)).isEqualTo(BYTES);
      assertThat(load(backend, KEY + "0")).isEmpty();
      assertThat(keys(backend)).containsExactlyInAnyOrder(KEY, KEY + "0");
      backend.purge(KEY);
      backend.purge(KEY);
      backend.purge(KEY + "0");
      assertThat(keys(backend)).isEmpty();
      assertThatThrownBy(() -> backend.load(KEY)).isInstanceOf(NoSuchFileException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3", "file"})
  void partsArePutTogether(String scheme) throws IOException {
    byte[] large = new byte[2 * ObjectStorage.PART + 12_345];
    new Random(1).nextBytes(large);
    try (XComBackend backend = open(scheme, "large")) {
      backend.store(KEY, out -> out.write(large));
      assertThat(load(backend, KEY)).isEqualTo(large);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3", "file"})
  void whatFailsHalfWayIsNotThere(String scheme) throws IOException {
    try (XComBackend backend = open(scheme, "half")) {
      assertThatThrownBy(
              () ->
                  backend.store(
                      KEY,
                      out -> {
                        out.write(BYTES);
                        throw new IOException("no more");
                      }))
          .hasMessage("no more");
      assertThatThrownBy(() -> backend.load(KEY)).isInstanceOf(NoSuchFileException.class);
    }
  }

  @Test
  void thePlaceIsThatOfTheRoot() throws IOException {
    try (XComBackend backend = open("s3", "there");
        Operator plain = server.operator("there")) {
      backend.store(KEY, out -> out.write(BYTES));
      assertThat(plain.read(KEY)).isEqualTo(BYTES);
      assertThat(backend.place(KEY)).isEqualTo("s3://xcoms/there/" + KEY);
    }
  }

  @Test
  void aServerThatIsAwayMayComeBack() throws IOException {
    S3Server gone = S3Server.start(directory.resolve("gone"));
    gone.close();
    try (XComBackend backend = new ObjectStorageProvider().open(gone.root("x"))) {
      assertThatThrownBy(() -> backend.load(KEY))
          .isInstanceOf(BackendAway.class)
          .hasMessageStartingWith("s3://xcoms/x/" + KEY);
    }
  }
}
