package dev.dagsmith.samples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagMain;
import dev.dagsmith.runtime.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The picture of a failed run in the README. With {@code -Ddagsmith.regenerate=true} it is written
 * anew, to be looked at before it is kept.
 */
class OrdersPictureTest {
  private static final Path PICTURE = Path.of("..", "docs", "images", "orders-run.svg");

  @TempDir Path folder;
  @TempDir Path home;

  /** One of two files with bad rows can't be put aside. */
  @Test
  void ofARunThatFails() throws IOException {
    for (String file : new String[] {"monday.csv", "tuesday.csv", "wednesday.csv"}) {
      Files.copy(Path.of("data", "orders", file), folder.resolve(file));
    }
    Files.createDirectories(folder.resolve("quarantine/monday.csv"));

    say(1, "run", "--folder", folder.toString(), "--run-id", "monday");
    String svg = say(0, "show", "monday", "--format", "svg");

    String timeless = svg.replaceAll(", took [^<\n]*", "").replaceAll("\nfailed: [^<]*", "");
    if (Boolean.getBoolean("dagsmith.regenerate")) {
      Files.createDirectories(PICTURE.getParent());
      Files.writeString(PICTURE, timeless);
    }
    assertThat(timeless).isEqualTo(Files.readString(PICTURE).replace("\r\n", "\n"));
  }

  private String say(int status, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        Console.plain(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of("DAGSMITH_HOME", home.toString()));
    assertThat(DagMain.execute(new OrdersDag(), null, args, console))
        .as(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(status);
    return out.toString(StandardCharsets.UTF_8);
  }
}
