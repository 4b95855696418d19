package dev.dagsmith.samples.catfacts;

import static dev.dagsmith.testing.DagAssertions.assertGraph;
import static dev.dagsmith.testing.DagAssertions.assertThat;

import dev.dagsmith.TaskTimeout;
import dev.dagsmith.samples.catfacts.CatFacts.Analysis;
import dev.dagsmith.testing.DagTest;
import dev.dagsmith.testing.TestEngine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@DagTest
class CatFactsDagTest {
  private static final URI SERVER = URI.create("http://localhost/fact");

  @Test
  void aServerThatIsAwayIsAskedAgain(TestEngine engine) {
    engine
        .when(CatFactsDag.Task.GET_CAT_FACT)
        .thenThrow(new IOException("503"))
        .thenThrow(new IOException("503"))
        .thenReturn("Cats sleep.");

    var run = engine.run(CatFactsDag.call(SERVER));

    assertThat(run).hasResult(new Analysis("Cats sleep.", 2));
    assertThat(run).task(CatFactsDag.Task.GET_CAT_FACT).hasAttempts(3).returned("Cats sleep.");
  }

  @Test
  void anAnswerThatTakesTooLongIsATimeout(TestEngine engine) {
    engine
        .when(CatFactsDag.Task.GET_CAT_FACT)
        .takes(Duration.ofMinutes(1))
        .thenReturn("Cats sleep.");

    var run = engine.run(CatFactsDag.call(SERVER));

    assertThat(run).failedWith(TaskTimeout.class).failedAt(CatFactsDag.Task.GET_CAT_FACT);
    assertThat(run).task(CatFactsDag.Task.ANALYZE).upstreamFailed();
  }

  @Test
  void theGraphIsTheOneThatWasReviewed() {
    assertGraph(new CatFactsDag()).matchesFile(Path.of("src/test/resources/graphs/catFacts.txt"));
  }
}
