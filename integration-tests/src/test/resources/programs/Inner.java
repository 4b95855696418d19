package programs;

import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Classes whose objects need an instance of the class around them. */
class Inner extends InnerBase {
  final int factor = 3;

  class Row {
    final int n;

    Row(int n) {
      this.n = n;
    }

    int times() {
      return n * factor;
    }
  }

  class Box<T> {
    final T value;
    final String name;

    Box(T value, String name) {
      this.value = value;
      this.name = name;
    }

    String show() {
      return name + value + factor;
    }

    class Lid {
      String of() {
        return "lid of " + show();
      }
    }
  }

  class Refused extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Refused(int n) {
      super("refused " + n * factor);
    }
  }

  @Task
  int plus(int n) {
    ran(n);
    return n + factor;
  }

  @Task
  String say(String s) {
    ran(s);
    return s + "!";
  }

  //= [2]
  @Dag
  int created(int n) {
    var row = new Row(n);
    Row other = new Inner.Row(plus(row.times()));
    return plus(new Row(other.times()).n) + this.new Row(1).times() + Inner.this.new Row(2).n;
  }

  //= [2]
  @Dag
  String generic(int n) {
    Box<String> first = new Box<>("a", "b");
    var second = new Box<List<Integer>>(List.of(n, plus(n)), "list");
    var lid = first.new Lid();
    var third = this.new Box<Integer>(n, "third");
    return say(first.show()) + say(second.show() + second.value.get(0)) + lid.of() + third.show();
  }

  //= [2]
  @Dag
  int inArrays(int n) {
    Row[] rows = {new Row(n), new Row(plus(n))};
    var more = new Row[] {new Row(rows[0].times())};
    Object[] none = new Row[n];
    return plus(rows[1].times() + more[0].n + none.length);
  }

  //= [[1, 2]]
  @Dag
  List<Integer> references(List<Integer> ns) {
    Function<Integer, Row> make = Row::new;
    BiFunction<Integer, String, Box<Integer>> boxes = Box<Integer>::new;
    BiFunction<Integer, String, Box<Integer>> found = Box::new;
    int seven = plus(make.apply(4).times());
    int length = boxes.apply(seven, "x").show().length() + found.apply(1, "yy").name.length();
    var rows = ns.stream().map(Row::new).map(Row::times).toList();
    return ns.stream().map(Row::new).map(row -> plus(row.times() + length + rows.get(0))).toList();
  }

  //= [[1, 2]]
  @Dag
  List<Integer> inLoops(List<Integer> ns) {
    var out = new ArrayList<Integer>();
    for (var n : ns) {
      var row = new Row(n);
      out.add(plus(row.times()));
    }
    return out;
  }

  //= [1]
  //= [5]
  @Dag
  int thrown(int n) {
    try {
      if (plus(n) > 5) {
        throw new Refused(n);
      }
      return n;
    } catch (Refused e) {
      return plus(e.getMessage().length());
    }
  }

  //= [5]
  @Dag
  int inherited(int n) {
    var part = new Part(n);
    return plus(part.sum() + new InnerBase.Part(1).sum());
  }
}

class InnerBase {
  final int base = 10;

  class Part {
    final int n;

    Part(int n) {
      this.n = n;
    }

    int sum() {
      return n + base;
    }
  }
}
