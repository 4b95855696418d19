package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import dev.dagsmith.runtime.DagRunFailed;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The application as it is, with its engine, but for the repository. */
@SpringBootTest
@ExtendWith(OutputCaptureExtension.class)
class ApplicationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  @MockitoBean private OrderRepository repository;
  @Autowired private OrderRuns runs;

  @Test
  void runsOnItsEngineAndLogsWithTheTasksIds(CapturedOutput output) {
    when(repository.open(DAY)).thenReturn(List.of(new Order("tea", DAY, 450)));

    assertThat(runs.run(DAY)).isEqualTo(1);
    assertThat(output.getOut().lines())
        .filteredOn(line -> line.contains("Charging 450 cents for order tea"))
        .singleElement()
        .asString()
        .contains("[orders-2026-12-01 charge[0]]");
  }

  @Test
  void aRunThatFailsIsReported(CapturedOutput output) throws InterruptedException {
    LocalDate next = DAY.plusDays(1);
    when(repository.open(next)).thenThrow(new IllegalStateException("No database"));

    assertThat(runs.start(next).await().succeeded()).isFalse();
    assertThat(output.getOut())
        .contains("Run orders-2026-12-02 of orders failed at open:")
        .contains("IllegalStateException: No database");
    assertThatThrownBy(() -> runs.run(next)).isInstanceOf(DagRunFailed.class);
  }
}
