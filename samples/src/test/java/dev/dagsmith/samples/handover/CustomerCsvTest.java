package dev.dagsmith.samples.handover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.Artifact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CustomerCsvTest {
  private static final Path ORDERS = Path.of("data/orders");
  private static final String REPORT = "C-17,1120.49\nC-4,80.00\n";

  @Test
  void sumsUpByCustomer() throws IOException {
    Artifact report = CustomerCsvDag.run(ORDERS).result();
    assertThat(report.size()).isEqualTo(REPORT.length());
    try (InputStream in = report.open()) {
      assertThat(in).hasContent(REPORT);
    }
  }

  @Test
  void agreesWithThePlainCall() throws IOException {
    try (InputStream in = CustomerCsv.customerCsv(ORDERS).open()) {
      assertThat(in).hasContent(REPORT);
    }
  }
}
