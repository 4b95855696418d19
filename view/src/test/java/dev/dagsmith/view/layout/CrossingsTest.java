package dev.dagsmith.view.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrossingsTest {
  @Test
  void countsAsComparingAllPairsDoes() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Crossings.Span> spans = new ArrayList<>();
      for (int i = random.nextInt(20); i > 0; i--) {
        spans.add(new Crossings.Span(random.nextInt(6), random.nextInt(6)));
      }
      long expected = 0;
      for (int i = 0; i < spans.size(); i++) {
        for (int j = 0; j < i; j++) {
          double above = spans.get(i).above() - spans.get(j).above();
          double below = spans.get(i).below() - spans.get(j).below();
          expected += above * below < 0 ? 1 : 0;
        }
      }
      assertThat(Crossings.of(spans)).as(spans.toString()).isEqualTo(expected);
    }
  }
}
