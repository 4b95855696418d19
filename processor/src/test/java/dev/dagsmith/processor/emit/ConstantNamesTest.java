package dev.dagsmith.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Constants for ids of tasks. */
class ConstantNamesTest {
  @ParameterizedTest
  @CsvSource({
    "getCatFact, GET_CAT_FACT",
    "alert__1, ALERT__1",
    "parseURL, PARSE_URL",
    "URLParser, URL_PARSER",
    "toURLOf2Parts, TO_URL_OF2_PARTS",
    "toS3, TO_S3",
    "A, A",
    "UPPER_CASE, UPPER_CASE",
    "sum-up, SUM_UP",
    "Sum-Up, SUM_UP",
    "2nd, _2ND",
    "-, __",
    "_, __",
    "-x, _X",
    "class, CLASS",
    "naïveÉtude, NAÏVE_ÉTUDE",
  })
  void wordsInCapitals(String id, String name) {
    assertThat(new ConstantNames().of(id)).isEqualTo(name);
  }

  @Test
  void noTwoAreTheSame() {
    ConstantNames names = new ConstantNames();
    assertThat(names.of("sumUp")).isEqualTo("SUM_UP");
    assertThat(names.of("sum-up")).isEqualTo("SUM_UP_");
    assertThat(names.of("sum_up")).isEqualTo("SUM_UP__");
    assertThat(names.of("sumUp_")).isEqualTo("SUM_UP___");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "_", "0", "--", "9-9", "_0", "$", "a$b", "\uD835\uDC9Cx"})
  void allAreNames(String id) {
    assertThat(SourceVersion.isName(new ConstantNames().of(id))).isTrue();
  }
}
