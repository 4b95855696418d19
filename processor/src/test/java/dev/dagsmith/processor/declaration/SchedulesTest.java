package dev.dagsmith.processor.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "@once",
        "@hourly",
        "@daily",
        "@weekly",
        "@monthly",
        "@quarterly",
        "@yearly",
        "0 0 * * *",
        "*/15 6-22 * * MON-FRI",
        "0,30 12 1,15 jan-mar 7",
        " 5  4 * * sun "
      })
  void takesPresetsAndFiveFields(String schedule) {
    assertThat(Schedules.wrong(schedule)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@dayly | there is no preset @dayly",
        "'' | it has 1 field",
        "* * * * | it has 4 fields",
        "0 0 * * * * | it has 6 fields",
        "60 * * * * | 60 is not a minute",
        "* 24 * * * | 24 is not an hour",
        "* * 0 * * | 0 is not a day of the month",
        "* * * 13 * | 13 is not a month",
        "* * * * MO | MO is not a day of the week",
        "5-1 * * * * | 5-1 is not a minute",
        "*/0 * * * * | */0 is not a minute",
        "1,, * * * * | 1,, is not a minute"
      })
  void saysWhatIsWrong(String schedule, String reason) {
    assertThat(Schedules.wrong(schedule)).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-31",
        "2026-01-31T06:00:00",
        "2026-01-31T06:00:00Z",
        "2026-01-31T06:00+01:00",
        "2026-01-31T06:00+01:00[Europe/Vienna]"
      })
  void takesIsoDates(String text) {
    assertThat(Schedules.isDate(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026", "2026-02-30", "31.1.2026", "yesterday"})
  void refusesOtherDates(String text) {
    assertThat(Schedules.isDate(text)).isFalse();
  }
}
