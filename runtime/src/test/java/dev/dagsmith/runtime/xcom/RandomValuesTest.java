package dev.dagsmith.runtime.xcom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.xcom.XComCodecTest.Case;
import org.junit.jupiter.api.Test;

/**
 * Random values of random types come back as they were. More of them with {@code
 * -Ddagsmith.codec.seeds=100000}.
 */
final class RandomValuesTest {
  @Test
  void comeBackAsTheyWere() {
    int seeds = Integer.getInteger("dagsmith.codec.seeds", 2_000);
    for (long seed = 1; seed <= seeds; seed++) {
      Case each = new RandomValues(seed).next();
      byte[] json = XComCodec.json().encode(each.value(), each.type());
      Object back = XComCodec.json().decode(json, each.type());
      assertThat(DeepEquals.test(each.value(), back))
          .as("seed %d, %s: %s", seed, each.type(), new String(json))
          .isTrue();
      assertThat(XComCodec.json().encode(back, each.type())).as("seed %d", seed).isEqualTo(json);
    }
  }
}
