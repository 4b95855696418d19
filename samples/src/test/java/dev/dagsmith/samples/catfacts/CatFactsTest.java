package dev.dagsmith.samples.catfacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.core.RunState;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CatFactsTest {
  private static final Path FACTS = Path.of("data", "facts.txt");

  @Test
  void retriesUntilTheServerIsThere() throws IOException {
    try (var server = new FactServer(FACTS, 0, 2)) {
      var run = CatFactsDag.run(server.uri());

      assertThat(run.result().fact())
          .isEqualTo("Cats sleep for around thirteen to sixteen hours a day.");
      assertThat(run.result().words()).isEqualTo(10);
      assertThat(server.requests()).isEqualTo(3);
      assertThat(run.tasks())
          .filteredOn(task -> task.taskId().equals("getCatFact"))
          .singleElement()
          .satisfies(task -> assertThat(task.attempts()).isEqualTo(3));
    }
  }

  @Test
  void failsWhenTheServerStaysAway() throws IOException {
    try (var server = new FactServer(FACTS, 0, 100)) {
      var run = CatFactsDag.run(server.uri());

      assertThat(run.state()).isEqualTo(RunState.FAILED);
      assertThat(run.error()).isNotNull();
      assertThat(String.valueOf(run.error())).contains("answered 503");
      assertThat(server.requests()).isEqualTo(4);
    }
  }
}
