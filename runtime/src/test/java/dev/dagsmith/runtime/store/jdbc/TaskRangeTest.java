package dev.dagsmith.runtime.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ranges lead through a graph's tasks in its order, and then through all others. */
final class TaskRangeTest {
  @Test
  void consecutiveNumbersAreOneRange() {
    assertThat(TaskRange.covering(new int[] {4, 5, 6}))
        .containsExactly(
            new TaskRange(4, 6), new TaskRange(0, 3), new TaskRange(7, Integer.MAX_VALUE));
  }

  @Test
  void theOrderIsKept() {
    assertThat(TaskRange.covering(new int[] {9, 2, 3, 1}))
        .containsExactly(
            new TaskRange(9, 9),
            new TaskRange(2, 3),
            new TaskRange(1, 1),
            new TaskRange(0, 0),
            new TaskRange(4, 8),
            new TaskRange(10, Integer.MAX_VALUE));
  }

  @Test
  void withoutAGraph() {
    assertThat(TaskRange.covering(new int[0])).containsExactly(new TaskRange(0, Integer.MAX_VALUE));
  }
}
