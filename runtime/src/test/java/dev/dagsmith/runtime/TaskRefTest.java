package dev.dagsmith.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** The name of a task, also in a group. */
class TaskRefTest {
  private static final TaskRef<Long> ADD = new TaskRef<>("sum", "add");

  @Test
  void aGroupIsAPrefix() {
    assertThat(ADD.in("sum__1")).isEqualTo(new TaskRef<>("sum", "sum__1.add"));
    assertThat(ADD.in("sum").in("report")).isEqualTo(ADD.in("report.sum"));
    assertThat(ADD.in("report.sum").taskId()).isEqualTo("report.sum.add");
  }

  @Test
  void noGroupIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ADD.in(""))
        .withMessage("The group of add is empty; give the id of the call of dag sum.");
  }
}
