package dev.dagsmith.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void countsEdits() {
    assertThat(Spelling.distance("retries", "retries")).isZero();
    assertThat(Spelling.distance("retrys", "retries")).isEqualTo(2);
    assertThat(Spelling.distance("fiel", "file")).isEqualTo(1);
    assertThat(Spelling.distance("", "abc")).isEqualTo(3);
    assertThat(Spelling.distance("ABC", "abc")).isZero();
  }

  @Test
  void findsTheClosest() {
    assertThat(Spelling.closest("retrys", List.of("timeout", "retries", "retryDelay")))
        .contains("retries");
    assertThat(Spelling.closest("analyse", List.of("print", "analyze"))).contains("analyze");
    assertThat(Spelling.closest("b", List.of("c", "a"))).contains("a");
  }

  @Test
  void keepsQuietWhenNothingIsClose() {
    assertThat(Spelling.closest("load", List.of("transform", "save"))).isEmpty();
    assertThat(Spelling.closest("load", List.of("load"))).isEmpty();
    assertThat(Spelling.closest("load", List.of())).isEmpty();
  }
}
