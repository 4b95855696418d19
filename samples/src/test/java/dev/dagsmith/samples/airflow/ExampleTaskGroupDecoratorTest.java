package dev.dagsmith.samples.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExampleTaskGroupDecoratorTest {
  private static final List<String> SHOWN =
      IntStream.range(0, 5).mapToObj(i -> "[ Task3 [ Task2 [ Task1 " + i + " ] ] ]").toList();

  @Test
  void runsTheGroupFiveTimesBetweenBeginAndEnd() {
    try (var printed = Printed.by(ExampleTaskGroupDecorator.class)) {
      var watched = Watched.run(ExampleTaskGroupDecoratorDag.call());

      assertThat(watched.states()).hasSize(17).allMatch(task -> task.endsWith(" success"));
      for (int i = 0; i < 5; i++) {
        watched.hasInOrder(
            "taskStart",
            "taskGroupFunction.task1[" + i + "]",
            "taskGroupFunction.task2[" + i + "]",
            "taskGroupFunction.task3[" + i + "]",
            "taskEnd");
      }
      watched.hasAtOnce("taskGroupFunction.task1[0]", "taskGroupFunction.task1[4]");
      assertThat(printed.lines()).hasSize(6).containsAll(SHOWN).endsWith("[ Task_End  ]");
    }
  }

  @Test
  void saysTheSameInAPlainCallOneAfterAnother() {
    try (var printed = Printed.by(ExampleTaskGroupDecorator.class)) {
      ExampleTaskGroupDecorator.exampleTaskGroupDecorator();

      assertThat(printed.lines()).startsWith(SHOWN.toArray(String[]::new)).hasSize(6);
    }
  }
}
