package dev.dagsmith.processor.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "10s, 10000",
    "1m30s, 90000",
    "250ms, 250",
    "2h, 7200000",
    "1d 12h, 129600000",
    "PT90S, 90000",
    "pt0.5s, 500",
    "P1D, 86400000",
    "0s, 0"
  })
  void readsUnitsAndIso(String text, long millis) {
    assertThat(Durations.millis(text)).hasValue(millis);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10",
        "s",
        "-1s",
        "PT-1S",
        "1.5s",
        "10 parsecs",
        "999999999999999d",
        "P",
        "1s!"
      })
  void refusesTheRest(String text) {
    assertThat(Durations.millis(text)).isEmpty();
  }

  @Test
  void displaysTheLargestUnits() {
    assertThat(Durations.display(90_000)).isEqualTo("1m30s");
    assertThat(Durations.display(86_400_250)).isEqualTo("1d250ms");
    assertThat(Durations.display(0)).isEqualTo("0s");
  }
}
