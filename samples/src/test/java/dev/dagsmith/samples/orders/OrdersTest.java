package dev.dagsmith.samples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.core.RunState;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrdersTest {
  @TempDir Path folder;

  @Test
  void sumsUpAndQuarantines() throws IOException {
    copy("monday.csv", "tuesday.csv", "wednesday.csv");

    var summary = OrdersDag.run(folder, new BigDecimal("1000")).result();

    assertThat(summary).isEqualTo(new Orders.Summary(3, 3, 2, new BigDecimal("1200.49"), "large"));
    assertThat(folder.resolve("quarantine/monday.csv")).hasContent("A3,,oops");
    assertThat(folder.resolve("quarantine/tuesday.csv")).hasContent("B2,C-9");
    assertThat(folder.resolve("quarantine/wednesday.csv")).doesNotExist();
    assertThat(folder.resolve("summary.txt")).content().contains("total,1200.49");
    assertThat(folder.resolve(".lock")).doesNotExist();
  }

  @Test
  void agreesWithThePlainCall() throws IOException {
    copy("monday.csv");

    var run = OrdersDag.run(folder, BigDecimal.TEN);

    assertThat(run.result()).isEqualTo(new Orders().orders(folder, BigDecimal.TEN));
  }

  @Test
  void takesAReaderFromTheOutside() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "id;customer;amount\n1;C-1;5\n");

    var run = OrdersDag.run(() -> new Orders(new OrderCsv(';')), folder, new BigDecimal("1000"));

    assertThat(run.result().total()).isEqualTo(new BigDecimal("5"));
    assertThat(run.result().size()).isEqualTo("usual");
  }

  @Test
  void unlocksWhenAFileCannotBeRead() throws IOException {
    Files.createDirectory(folder.resolve("folder.csv"));

    var run = OrdersDag.run(folder, BigDecimal.TEN);

    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(folder.resolve(".lock")).doesNotExist();
    assertThat(folder.resolve("summary.txt")).doesNotExist();
  }

  private void copy(String... files) throws IOException {
    for (String file : files) {
      Files.copy(Path.of("data", "orders", file), folder.resolve(file));
    }
  }
}
