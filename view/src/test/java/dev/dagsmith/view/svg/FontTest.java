package dev.dagsmith.view.svg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FontTest {
  @Test
  void knowsTheWidthsOfLetters() {
    assertThat(new Font("", 100, false).width("iW")).isEqualTo(22 + 94);
    assertThat(new Font("", 100, true).width("iW")).isEqualTo(28 + 94);
    assertThat(new Font("", 100, false).width("\u65e5\ud83d\ude00")).isEqualTo(200);
    assertThat(Font.SMALL.width("")).isZero();
  }

  @Test
  void cutsWhatIsTooLong() {
    assertThat(Font.TITLE.fit("load", 100)).isEqualTo("load");
    String cut = Font.TITLE.fit("loadAllTheOrders", 80);
    assertThat(cut).startsWith("loadAll").endsWith("\u2026");
    assertThat(Font.TITLE.width(cut)).isLessThanOrEqualTo(80);
    assertThat(Font.TITLE.fit("\ud83d\ude00\ud83d\ude00\ud83d\ude00", 30))
        .isEqualTo("\ud83d\ude00\u2026");
  }
}
