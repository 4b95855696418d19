package dev.dagsmith.samples.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExampleTaskGroupTest {
  @Test
  void runsSectionAfterSection() {
    var watched = Watched.run(ExampleTaskGroupDag.call());

    assertThat(watched.states())
        .containsExactly(
            "start success",
            "section1.task1 success",
            "section1.task2 success",
            "section1.task3 success",
            "section2.task1 success",
            "section2.innerSection2.task2 success",
            "section2.innerSection2.task3 success",
            "section2.innerSection2.task4 success",
            "end success");
    watched.hasInOrder("start", "section1.task1", "section1.task2", "section2.task1", "end");
    watched.hasInOrder("section1.task1", "section1.task3", "section2.innerSection2.task2");
    watched.hasInOrder("section2.innerSection2.task2", "section2.innerSection2.task4", "end");
    watched.hasInOrder("section2.innerSection2.task3", "section2.innerSection2.task4");
    watched.hasAtOnce("section1.task2", "section1.task3");
    watched.hasAtOnce("section2.task1", "section2.innerSection2.task2");
  }

  @Test
  void keepsWhatAScriptOfAGroupSaidLast() {
    String run = ExampleTaskGroupDag.run().runId();

    assertThat(ExampleTaskGroupDag.outputs().section1().task2().ofRun(run)).isEqualTo("1");
  }
}
