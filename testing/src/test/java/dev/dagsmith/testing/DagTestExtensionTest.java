package dev.dagsmith.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class DagTestExtensionTest {
  private static final List<TestEngine> ENGINES = new ArrayList<>();

  private static Events tests(Class<?> type) {
    ENGINES.clear();
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(type)).execute().allEvents();
  }

  @DagTest(now = "2030-05-01T12:00:00Z")
  static class Good {
    private TestEngine before;

    @BeforeEach
    void before(TestEngine engine) {
      before = engine;
    }

    @Test
    void one(TestEngine engine) {
      assertThat(engine).isSameAs(before);
      assertThat(engine.now()).isEqualTo(Instant.parse("2030-05-01T12:00:00Z"));
      ENGINES.add(engine);
    }

    @Test
    @DagTest(now = "2031-05-01T12:00:00Z")
    void two(TestEngine engine) {
      assertThat(engine.now()).isEqualTo(Instant.parse("2031-05-01T12:00:00Z"));
      ENGINES.add(engine);
    }
  }

  @DagTest(now = "2032-05-01T12:00:00Z")
  static class Outer {
    @Nested
    class Inner {
      @Test
      void one(TestEngine engine) {
        assertThat(engine.now()).isEqualTo(Instant.parse("2032-05-01T12:00:00Z"));
      }
    }
  }

  @Test
  void nestedClassesHaveTheSettingsOfThoseAroundThem() {
    tests(Outer.class).assertStatistics(counts -> counts.failed(0).succeeded(4));
  }

  @Test
  void eachTestHasAnEngineOfItsOwn() {
    tests(Good.class).assertStatistics(counts -> counts.failed(0).succeeded(4));
    assertThat(ENGINES).hasSize(2).doesNotHaveDuplicates();
  }

  static class Registered {
    @RegisterExtension
    static final DagTestExtension DAGS =
        new DagTestExtension(TestSettings.DEFAULT.config(config -> config.pool("default_pool", 2)));

    @Test
    void one(TestEngine engine) {
      engine.when(PricesDag.Task.ASK).takes(Duration.ofMinutes(1)).thenProceed();
      DagAssertions.assertThat(engine.run(PricesDag.call("tea"))).lasted(Duration.ofMinutes(2));
    }
  }

  @Test
  void settingsComeFromAFieldToo() {
    tests(Registered.class).assertStatistics(counts -> counts.failed(0).succeeded(3));
  }

  @DagTest
  static class BeforeAllTests {
    @BeforeAll
    static void before(TestEngine engine) {}

    @Test
    void one() {}
  }

  @Test
  void anEngineForAllTestsIsRefused() {
    tests(BeforeAllTests.class)
        .assertThatEvents()
        .haveAtLeastOne(
            event(
                finishedWithFailure(
                    message(text -> text.contains("A TestEngine belongs to one test")))));
  }

  @DagTest(now = "tomorrow")
  static class BadTime {
    @Test
    void one(TestEngine engine) {}
  }

  @Test
  void aTimeThatIsNoneIsToldWithOneThatIs() {
    tests(BadTime.class)
        .assertThatEvents()
        .haveAtLeastOne(
            event(
                finishedWithFailure(
                    message(
                        text ->
                            text.contains(
                                "@DagTest(now = \"tomorrow\") is no time. Write one like")))));
  }
}
