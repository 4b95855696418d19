package programs;

import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.util.List;

/** Methods of instances, with fields, inherited tasks and other receivers. */
class Instances extends InstancesBase {
  private final int secret = 7;
  final int step = 3;
  final Helper helper = new Helper("h");
  final Helper other = new Helper("o");

  static final class Helper {
    private final String name;

    Helper(String name) {
      this.name = name;
    }

    @Task
    String greet(int n) {
      ran(name, n);
      return name + n;
    }
  }

  @Task
  int plus(int n) {
    ran(n);
    if (n < 0) {
      throw failing(new IllegalStateException("plus " + n));
    }
    return n + step + secret;
  }

  @Override
  @Task
  int overridden(int n) {
    ran(n);
    return n * 2;
  }

  @Override
  int overriddenWithoutAnnotation(int n) {
    ran(n);
    return n * 3;
  }

  @Task
  static int still(int n) {
    ran(n);
    return n + 100;
  }

  //= [1]
  //= [-1]
  @Dag
  int fields(int n) {
    var a = plus(n + step);
    var b = this.plus(n);
    return a + b + this.step;
  }

  //= [1]
  @Dag
  int inheritedTasks(int n) {
    note("start " + n);
    var a = inherited(n);
    var b = overridden(a);
    var c = overriddenWithoutAnnotation(b);
    return still(c) + base;
  }

  //= [4]
  @Dag
  String receivers(int n) {
    var a = helper.greet(n);
    var b = other.greet(n + 1);
    var c = this.helper.greet(n + 2);
    return a + b + c;
  }

  //= [[1, 2]]
  //= [[1, -20]]
  @Dag
  List<Integer> mappedMethods(List<Integer> ns) {
    ns.forEach(this::note2);
    return ns.stream().map(n -> plus(n + step)).map(this::plus).toList();
  }

  @Task
  void note2(int n) {
    ran(n);
  }

  //= [2]
  @Dag
  int callsOwnDag(int n) {
    note("calling");
    var v = fields(n);
    return this.inheritedTasks(v);
  }
}

class InstancesBase {
  final int base = 1;

  @Task
  int inherited(int n) {
    ran(n);
    return n + 10;
  }

  @Task
  int overridden(int n) {
    ran("base", n);
    return n;
  }

  @Task
  int overriddenWithoutAnnotation(int n) {
    ran("base", n);
    return n;
  }

  @Task
  void note(String s) {
    ran(s);
  }
}
