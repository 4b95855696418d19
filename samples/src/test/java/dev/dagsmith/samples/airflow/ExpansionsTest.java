package dev.dagsmith.samples.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpansionsTest {
  @Test
  void keepsAnArgument() {
    assertThat(PartialDag.run().result())
        .containsExactly(11, 12, 13)
        .isEqualTo(Expansions.partial());
  }

  @Test
  void combinesAllElements() {
    var watched = Watched.run(CrossProductDag.call());

    assertThat(watched.run().result())
        .containsExactly(7, 12, 9, 14, 13, 18)
        .isEqualTo(Expansions.crossProduct());
    assertThat(watched.states())
        .hasSize(6)
        .startsWith("add[0, 0] success", "add[0, 1] success", "add[1, 0] success");
  }

  @Test
  void takesSeveralArgumentsFromOneElement() {
    assertThat(ExpandKwargsDag.run().result())
        .containsExactly("a to b", "c to d")
        .isEqualTo(Expansions.expandKwargs());
  }

  @Test
  void changesElementsOnTheWay() {
    assertThat(MapDag.run().result())
        .containsExactly("got a.json", "got b.txt")
        .isEqualTo(Expansions.map());
  }

  @Test
  void leavesElementsOut() {
    var watched = Watched.run(FilterDag.call());

    assertThat(watched.run().result())
        .containsExactly("got  a.json")
        .isEqualTo(Expansions.filter());
    assertThat(watched.states())
        .containsExactly("listA success", "download[0] success", "download[1] skipped");
  }

  @Test
  void combinesElementsOfTheSameIndex() {
    assertThat(ZipDag.run().result())
        .containsExactly(" a.json to x", "b.txt to y")
        .isEqualTo(Expansions.zip());
  }

  @Test
  void goesThroughOneListAndThenAnother() {
    var watched = Watched.run(ConcatDag.call());

    assertThat(watched.run().result())
        .containsExactly("got  a.json", "got b.txt", "got x", "got y", "got z")
        .isEqualTo(Expansions.concat());
    watched.hasAtOnce("listA", "listB");
  }
}
