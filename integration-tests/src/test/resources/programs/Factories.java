package programs;

import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;

/** An instance that only a factory can make. */
final class Factories {
  final String prefix;
  final int start;

  Factories(String prefix, int start) {
    this.prefix = prefix;
    this.start = start;
  }

  static Factories make() {
    return new Factories("made ", 40);
  }

  @Task
  int from(int n) {
    ran(n);
    return start + n;
  }

  @Task
  String name(String s) {
    ran(s);
    return prefix + s;
  }

  //= [2]
  @Dag
  String made(int n) {
    var v = from(n);
    return name("v" + v + prefix);
  }
}
