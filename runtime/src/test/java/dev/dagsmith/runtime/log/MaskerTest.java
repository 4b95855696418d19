package dev.dagsmith.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Secrets that were seen are not in what is shown. */
class MaskerTest {
  private final Masker masker = new Masker(3, 100);

  @Test
  void aSecretIsMaskedWhereverItStands() {
    assertThat(masker.masked("hunter2")).isEqualTo("hunter2");
    masker.add("hunter2");
    assertThat(masker.masked("hunter2")).isEqualTo("***");
    assertThat(masker.masked("a hunter2, hunterhunter2hunter2b")).isEqualTo("a ***, hunter******b");
    String other = "hunter";
    assertThat(masker.masked(other)).isSameAs(other);
    assertThat(masker.mask(null)).isNull();
  }

  @Test
  void theLongestOfThoseThatStandAtAPlaceIsMasked() {
    masker.add("abcde");
    masker.add("abcdefgh");
    masker.add("abcdef");
    assertThat(masker.masked("abcdefghi abcdefg abcde abcd")).isEqualTo("***i ***g *** abcd");
  }

  @Test
  void ofSeveralLinesEachIsASecret() {
    masker.add("first line\nsecond\n");
    assertThat(masker.masked("first line\nsecond")).isEqualTo("***");
    assertThat(masker.masked("the second")).isEqualTo("the ***");
  }

  @Test
  void whatIsShortIsNoSecret() {
    masker.add("four");
    masker.add(" five\n");
    assertThat(masker.masked("four five")).isEqualTo("four five");
  }

  @Test
  void theLatestAreKept() {
    for (String each : new String[] {"secret1", "secret2", "secret3", "secret2", "secret4"}) {
      masker.add(each);
    }
    assertThat(masker.masked("secret1 secret2 secret3 secret4")).isEqualTo("secret1 *** *** ***");
    masker.add("x".repeat(95));
    assertThat(masker.masked("secret2 secret4 " + "x".repeat(96)))
        .as("within 100 characters")
        .isEqualTo("secret2 secret4 ***x");
    masker.add("y".repeat(101));
    assertThat(masker.masked("y".repeat(101))).startsWith("yyy");
  }

  @Test
  void whatIsLeftIsWhatWasThere() {
    Masker many = new Masker(1000, 100_000);
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      String secret = "s" + Long.toString(random.nextLong() >>> 1, 36) + "#" + i + "#";
      many.add(secret);
      String other = " ".repeat(random.nextInt(4)) + "word" + random.nextInt(9);
      text.append(other).append(secret);
      expected.append(other).append("***");
    }
    assertThat(many.masked(text.toString())).isEqualTo(expected.toString());
  }

  /** As tokens do. With a list of them at one place this would take minutes. */
  @Test
  void manyBeginAlike() {
    Masker many = new Masker(10_000, 4 << 20);
    for (int i = 0; i < 200_000; i++) {
      many.add("eyJhbGciOi" + i);
    }
    assertThat(many.masked("eyJhbGciOi199999 eyJhbGciOi190000 eyJhbGciOi189999 eyJhbGciOi7"))
        .isEqualTo("*** *** eyJhbGciOi189999 eyJhbGciOi7");
  }
}
