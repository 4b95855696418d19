package programs;

import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;

/** What other classes call. */
final class ImportedTasks {
  static final int BONUS = 5;

  private ImportedTasks() {}

  @Task
  static int imported(int n) {
    ran(n);
    return n * 2;
  }

  @Task
  static void note(String s) {
    ran(s);
  }

  //= [3]
  @Dag
  static int elsewhere(int n) {
    note("elsewhere");
    return imported(n);
  }

  static final class Nested {
    private Nested() {}

    @Task
    static int deep(int n) {
      ran(n);
      return n + 1000;
    }
  }
}
