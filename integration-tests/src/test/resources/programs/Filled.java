package programs;

import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Flow;
import dev.dagsmith.Task;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/** Lists that loops in branches fill, declared outside of them. */
final class Filled {
  private Filled() {}

  @Task
  static int inc(int n) {
    ran(n);
    if (n < 0) {
      throw failing(new IllegalStateException("inc " + n));
    }
    return n + 1;
  }

  @Task
  static boolean big(int n) {
    ran(n);
    return n > 5;
  }

  @Task
  static void log(Object s) {
    ran(s);
  }

  //= [[1, 2], 1]
  //= [[1, 2], 9]
  //= [[], 9]
  //= [[1, -2], 9]
  //= [[1, -2], 1]
  @Dag
  static List<Integer> inIf(List<Integer> ns, int k) {
    var out = new ArrayList<Integer>();
    if (big(k)) {
      for (var n : ns) {
        out.add(inc(n));
      }
    }
    log(out);
    return out;
  }

  //= [[1, 2], 1]
  //= [[1, 2], 9]
  //= [[1, -2], 9]
  @Dag
  static List<Integer> inBoth(List<Integer> ns, int k) {
    var out = new ArrayList<Integer>();
    if (big(k)) {
      for (var n : ns) {
        out.add(inc(n));
      }
    } else {
      for (var n : ns) {
        out.add(n * 10);
      }
      log("else");
    }
    return out;
  }

  //= [[1, 2], 1]
  //= [[1, 2], 9]
  //= [[1, 7], 9]
  @Dag
  static List<Integer> before(List<Integer> ns, int k) {
    List<Integer> out = new LinkedList<>();
    for (var n : ns) {
      out.add(inc(n));
    }
    if (big(k)) {
      for (var n : ns) {
        if (big(n)) {
          continue;
        }
        out.add(inc(n * 100));
      }
    }
    for (var n : ns) {
      out.add(inc(n + 1000));
    }
    return out;
  }

  //= [[1, 2], 0]
  //= [[1, 2], 1]
  //= [[1, 2], 2]
  //= [[1, 2], 3]
  @Dag
  static List<Integer> inSwitch(List<Integer> ns, int k) {
    var out = new ArrayList<Integer>();
    switch (k) {
      case 0:
        for (var n : ns) {
          out.add(inc(n));
        }
        break;
      case 1:
        for (var n : ns) {
          for (var m : ns) {
            out.add(inc(n * m));
          }
        }
        for (var n : ns) {
          out.add(n);
        }
        break;
      case 2:
        log("two");
        break;
      default:
        ns.forEach(n -> out.add(inc(n)));
    }
    log("after");
    return out;
  }

  //= [[1, 2], 1]
  //= [[1, 2], 6]
  //= [[1, 2], 60]
  //= [[-1, 2], 60]
  @Dag
  static int nested(List<Integer> ns, int k) {
    var out = new ArrayList<Integer>();
    if (big(k)) {
      for (var n : ns) {
        out.add(inc(n));
      }
      if (k > 50) {
        for (var n : ns) {
          out.add(inc(n * 7));
        }
      } else if (k == 6) {
        for (var n : ns) {
          out.add(inc(n * 9));
        }
      }
    }
    return out.stream().mapToInt(n -> n).sum() + inc(out.size());
  }

  //= [[1, 8, 3]]
  //= [[8]]
  //= [[1, -8, 3]]
  @Dag
  static List<List<Integer>> inIteration(List<Integer> ns) {
    var all = new ArrayList<List<Integer>>();
    for (var n : ns) {
      var out = new ArrayList<Integer>();
      if (big(n)) {
        for (var m : ns) {
          out.add(inc(m - n + 8));
        }
      } else if (n == 3) {
        continue;
      }
      for (var m : ns) {
        out.add(inc(m));
      }
      all.add(out);
    }
    return all;
  }

  //= [[1, 8, 3]]
  @Dag
  static List<Integer> branchInLoop(List<Integer> ns) {
    var out = new ArrayList<Integer>();
    for (var n : ns) {
      if (big(n)) {
        for (var m : ns) {
          out.add(inc(m * n));
        }
      } else {
        out.add(n);
      }
    }
    return out;
  }

  //= [[1, 2], 1]
  //= [[1, 2], 9]
  //= [[1, -2], 9]
  @Dag
  static List<Integer> leaving(List<Integer> ns, int k) {
    var out = new ArrayList<Integer>();
    if (big(k)) {
      for (var n : ns) {
        out.add(inc(n));
      }
    } else {
      if (k == 1) {
        return List.of();
      }
      for (var n : ns) {
        out.add(inc(n + 1));
      }
    }
    log(out.size());
    return out;
  }

  //= [[1, 2], 1]
  //= [[1, 2], 9]
  @Dag
  static List<Integer> collectedInValue(List<Integer> ns, int k) {
    var out = new ArrayList<Integer>();
    int v =
        switch (k) {
          case 1 -> {
            for (var n : ns) {
              out.add(inc(n));
            }
            yield 5;
          }
          default -> inc(k);
        };
    log(v);
    return out;
  }

  //= [[1, 2]]
  //= [[1, -2]]
  @Dag
  static List<Integer> parallelInLoop(List<Integer> ns) {
    var out = new ArrayList<Integer>();
    for (var n : ns) {
      Flow.parallel(
          () -> {
            out.add(inc(n * 10));
          },
          () -> {
            log(n);
            for (var m : ns) {
              out.add(inc(m));
            }
          });
    }
    return out;
  }

  //= [[1, 2], 1]
  //= [[1, 2], 9]
  //= [[1, -2], 9]
  @Dag
  static List<Integer> inFinally(List<Integer> ns, int k) {
    var out = new ArrayList<Integer>();
    try {
      log(inc(k));
    } catch (IllegalStateException e) {
      for (var n : ns) {
        out.add(inc(n));
      }
    } finally {
      for (var n : ns) {
        out.add(n * 3);
      }
    }
    return out;
  }

  //= [[1, 2], 1]
  //= [[1, 2], -1]
  @Dag
  static List<Integer> inCatch(List<Integer> ns, int k) {
    var out = new ArrayList<Integer>();
    try {
      log(inc(k));
    } catch (IllegalStateException e) {
      for (var n : ns) {
        out.add(inc(n));
      }
    }
    for (var n : ns) {
      out.add(inc(n * 5));
    }
    return out;
  }

  //= [[1, 2], 1]
  //= [[1, -2], 1]
  //= [[1, -2], -1]
  @Dag
  static List<Integer> tryThatThrows(List<Integer> ns, int k) {
    var out = new ArrayList<Integer>();
    try {
      for (var n : ns) {
        out.add(inc(n));
      }
      log("filled");
    } catch (IllegalStateException e) {
      log(e.getMessage());
      throw new IllegalArgumentException("again", e);
    } finally {
      log("last");
    }
    log(out.size() + inc(k));
    return out;
  }

  //= [[1, 2], 1]
  //= [[1, -2], 1]
  //= [[1, 2], -1]
  @Dag
  static List<Integer> tryThatReturns(List<Integer> ns, int k) {
    List<Integer> out = new ArrayList<>();
    for (var n : ns) {
      out.add(n);
    }
    try {
      log(inc(k));
      for (var n : ns) {
        out.add(inc(n));
      }
    } catch (IllegalStateException e) {
      if (k < 0) {
        return List.of(k);
      }
      throw e;
    }
    for (var n : ns) {
      out.add(inc(n + 50));
    }
    return out;
  }

  //= [[1, 2]]
  //= [[1, -2]]
  @Dag
  static List<List<Integer>> tryInIteration(List<Integer> ns) {
    var all = new ArrayList<List<Integer>>();
    for (var n : ns) {
      try {
        var out = new ArrayList<Integer>();
        try {
          for (var m : ns) {
            out.add(inc(m * n));
          }
        } finally {
          log("last " + n);
        }
        all.add(out);
      } catch (IllegalStateException e) {
        all.add(List.of(n));
      }
    }
    return all;
  }

  //= [[1, 2]]
  //= [[1, -2]]
  @Dag
  static List<Integer> references(List<Integer> ns) {
    var out = new ArrayList<Integer>();
    ns.stream().map(Filled::inc).forEach(out::add);
    ns.forEach(out::add);
    ns.stream().map(n -> n * 3).sorted().forEach(n -> out.add(n + 1));
    for (var n : ns) {
      ns.stream().map(m -> inc(m * n)).forEach(out::add);
    }
    return out;
  }
}
