package dev.dagsmith.samples.catfacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FactDigestTest {
  private static final Path FACTS = Path.of("data", "facts.txt");

  @Test
  void readsWhatTheLatestRunsOfAnotherDagGave() throws IOException {
    try (var server = new FactServer(FACTS, 0, 0)) {
      var first = CatFactsDag.run(server.uri()).result();
      var second = CatFactsDag.run(server.uri()).result();
      var digest = FactDigestDag.run(2).result();

      assertThat(digest)
          .containsExactly(
              second.words() + " words: " + second.fact(),
              first.words() + " words: " + first.fact());
      assertThat(CatFactsDag.outputs().analyze().latest()).isEqualTo(second);
    }
  }
}
