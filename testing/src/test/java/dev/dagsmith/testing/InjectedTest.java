package dev.dagsmith.testing;

import static dev.dagsmith.testing.DagAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dags whose instances come from a container, beside Mockito. */
@DagTest
class InjectedTest {
  private final Letters.Post post = mock(Letters.Post.class);

  @BeforeEach
  void instances(TestEngine engine) {
    engine.taskFactory(type -> new Letters(post));
  }

  @Test
  void mocksAreCalledByTasks(TestEngine engine) {
    when(post.send(any()))
        .thenThrow(new UncheckedIOException(new java.io.IOException("closed")))
        .thenReturn("sent");
    assertThat(engine.run(LettersDag.call("Dear all")))
        .hasResult("sent")
        .lasted(Duration.ofDays(1));
    verify(post, times(2)).send("Dear all stamped");
  }

  @Test
  void staticMocksHoldBecauseTasksRunOnTheTestsThread(TestEngine engine) {
    when(post.send(any())).thenAnswer(call -> call.getArgument(0));
    try (var mocked = mockStatic(Letters.Post.class)) {
      mocked.when(Letters.Post::stamp).thenReturn("free");
      assertThat(engine.run(LettersDag.call("Dear all"))).hasResult("Dear all free");
    }
    assertThat(engine.assertAgreesWithPlainCall(LettersDag.call("Dear"))).hasResult("Dear stamped");
  }

  @Test
  void anInstanceThatIsGivenComesBeforeTheContainers(TestEngine engine) {
    Letters own = new Letters(letter -> "by hand");
    assertThat(engine.run(LettersDag.call(() -> own, "Dear all"))).hasResult("by hand");
  }

  @Test
  void theContainerIsNamedBeforeTheFirstRun(TestEngine engine) {
    when(post.send(any())).thenReturn("sent");
    engine.run(LettersDag.call("Dear all"));
    assertThatThrownBy(() -> instances(engine))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A dag has been run already. Name the task factory before the first run.");
  }

  @Test
  void withoutOneAClassThatNeedsArgumentsCannotBeMade() {
    try (TestEngine engine = TestEngine.open()) {
      var run = engine.run(LettersDag.call("Dear all"));
      assertThat(run).failed();
      assertThat(run.error().failure().message())
          .contains("Letters")
          .contains("no constructor without arguments")
          .contains("EngineConfig.taskFactory");
    }
  }
}
