package programs;

import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.io.IOException;

/** What is caught where, and what fails in a try besides tasks. */
final class Catches {
  private Catches() {}

  static final class Custom extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Custom(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Fails in the way that the number says. */
  @Task
  static int fail(int n) throws IOException {
    ran(n);
    switch (n) {
      case 1 -> throw failing(new IllegalStateException("one"));
      case 2 -> throw failing(new IllegalArgumentException("two"));
      case 3 -> throw failing(new IOException("three"));
      case 4 -> throw failing(new Custom("four", new IOException("inner")));
      case 5 -> throw failing(new NumberFormatException("five"));
      case 6 -> throw failing(new AssertionError("six"));
      default -> {
        return n * 10;
      }
    }
  }

  @Task
  static int inc(int n) {
    ran(n);
    return n + 1;
  }

  @Task
  static int risky(int n) {
    ran(n);
    if (n < 0) {
      throw failing(new IllegalStateException("risky " + n));
    }
    return n;
  }

  @Task
  static void log(String s) {
    ran(s);
  }

  @Task
  static void must(int n) {
    ran(n);
    if (n < 0) {
      throw failing(new IllegalArgumentException("must " + n));
    }
  }

  //= [0]
  //= [5]
  @Dag
  static int glueFails(int n) {
    int v = inc(n);
    try {
      v = 10 / (n - 5);
      log("divided");
    } catch (ArithmeticException e) {
      log(e.getMessage());
      v = inc(v);
    }
    return v;
  }

  //= [-1, -2]
  //= [1, -2]
  //= [-1, 2]
  //= [1, 2]
  @Dag
  static String earliestChooses(int a, int b) {
    String r = "";
    try {
      var x = risky(a);
      var y = risky(b);
      r = "sum" + (x + y);
    } catch (IllegalStateException e) {
      r = e.getMessage();
    }
    return r;
  }

  //= [-1]
  //= [1]
  @Dag
  static int outsideNotCaught(int n) {
    var a = risky(n);
    int b = 0;
    try {
      b = inc(a);
    } catch (IllegalStateException e) {
      log("never");
    }
    return b;
  }

  //= ["x"]
  //= ["4"]
  @Dag
  static int conditionInTry(String s) {
    int v = 1;
    try {
      if (Integer.parseInt(s) > 3) {
        v = inc(v);
      }
      log("v " + v);
    } catch (NumberFormatException e) {
      v = -1;
      log("bad " + e.getMessage());
    }
    return v;
  }

  //= [1]
  //= [2]
  //= [0]
  @Dag
  static String throwsInTry(int n) throws IOException {
    String how = "none";
    try {
      how = "tried";
      if (n == 1) {
        throw new IllegalStateException("mine " + inc(n));
      }
      fail(n);
      how = "done";
    } catch (IllegalStateException e) {
      how = how + " " + e.getMessage();
    } catch (Exception e) {
      how = how + "! " + e.getClass().getName();
    } finally {
      log(how);
    }
    return how;
  }

  //= [1]
  //= [0]
  @Dag
  static int catchInBranch(int n) throws IOException {
    int v = 0;
    if (n >= 0) {
      try {
        v = fail(n);
        log("ok");
      } catch (IllegalStateException e) {
        if (inc(n) == 2) {
          return 99;
        }
      }
      v = inc(v);
    }
    log("end");
    return v;
  }

  //= [4]
  @Dag
  static String causes(int n) throws IOException {
    try {
      return "no" + fail(n);
    } catch (Custom e) {
      throw new IllegalStateException("outer", e);
    }
  }

  //= [0]
  //= [1]
  //= [3]
  @Dag
  static int emptyCatch(int n) {
    int v = 3;
    try {
      v = fail(n);
    } catch (IllegalStateException | IOException e) {
    }
    log("v " + v);
    return v;
  }
}
