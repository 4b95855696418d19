package programs;

import static dev.dagsmith.it.trace.Steps.ran;
import static programs.ImportedTasks.BONUS;
import static programs.ImportedTasks.imported;
import static programs.ImportedTasks.Nested.deep;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.util.List;

/** Tasks of other classes. */
final class Imports {
  private Imports() {}

  @Task
  static int own(int n) {
    ran(n);
    return n;
  }

  //= [1]
  @Dag
  static int staticImport(int n) {
    var a = imported(n + BONUS);
    return deep(a);
  }

  //= [1]
  //= [9]
  @Dag
  static int qualified(int n) {
    var a = ImportedTasks.imported(n);
    var b = programs.ImportedTasks.Nested.deep(a);
    ImportedTasks.note("b " + b);
    return own(b) + ImportedTasks.BONUS;
  }

  //= [[1, 2]]
  @Dag
  static List<Integer> references(List<Integer> ns) {
    ns.forEach(ImportedTasks.Nested::deep);
    return ns.stream().map(ImportedTasks::imported).toList();
  }

  //= [3]
  @Dag
  static int otherDag(int n) {
    var a = ImportedTasks.elsewhere(n);
    return own(a);
  }
}
