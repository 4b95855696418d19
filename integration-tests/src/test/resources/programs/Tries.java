package programs;

import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.io.FileNotFoundException;
import java.io.IOException;

/** Try, catch by type, finally, and the values that are seen there. */
final class Tries {
  private Tries() {}

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
      case 3 -> throw failing(new FileNotFoundException("three"));
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
  //= [1]
  //= [2]
  //= [3]
  //= [4]
  //= [5]
  //= [6]
  @Dag
  static String byType(int n) throws IOException {
    String r;
    try {
      r = "ok" + fail(n);
    } catch (FileNotFoundException e) {
      log("no file");
      r = "fnf " + e.getMessage();
    } catch (IllegalStateException | NumberFormatException e) {
      r = e.getClass().getSimpleName() + inc(1);
    } catch (RuntimeException e) {
      r = e.toString();
    }
    return r;
  }

  //= [0, 0]
  //= [1, 0]
  //= [0, 1]
  //= [1, 2]
  //= [3, 1]
  @Dag
  static int valuesSeen(int a, int b) {
    int v = 1;
    int w = 0;
    try {
      v = inc(v);
      w = fail(a);
      v = inc(v) * 10;
      w = w + fail(b);
      v = v + 1000;
    } catch (IllegalStateException | IOException e) {
      v = inc(v);
      log("caught " + e.getMessage() + " v " + v + " w " + w);
    } finally {
      log("finally v " + v + " w " + w);
    }
    return v + w;
  }

  //= [0]
  //= [1]
  //= [2]
  @Dag
  static void finallyAlways(int n) throws IOException {
    log("before");
    try {
      log("body");
      fail(n);
      log("after " + n);
    } finally {
      log("cleanup");
    }
    log("end");
  }

  //= [0, 0]
  //= [1, 0]
  //= [1, -1]
  //= [0, -1]
  @Dag
  static int finallyFails(int n, int m) throws IOException {
    int v = 0;
    try {
      v = fail(n);
    } finally {
      must(m);
    }
    return v;
  }

  //= [1, 0]
  //= [1, -1]
  //= [2, 0]
  @Dag
  static int catchFails(int n, int m) throws IOException {
    int v = 5;
    try {
      v = fail(n);
      log("not here");
    } catch (IllegalStateException e) {
      must(m);
      v = 6;
    } finally {
      log("finally " + v);
    }
    return inc(v);
  }

  //= [1]
  //= [2]
  @Dag
  static int rethrow(int n) throws IOException {
    try {
      return fail(n);
    } catch (IllegalStateException e) {
      log("again " + e.getMessage());
      throw e;
    } catch (IllegalArgumentException e) {
      throw new Custom("wrapped " + e.getMessage(), e);
    }
  }

  //= [0, 0]
  //= [1, 0]
  //= [2, 0]
  //= [0, 1]
  //= [4, 1]
  //= [4, 2]
  @Dag
  static String nested(int a, int b) throws IOException {
    String s = "start";
    try {
      s = "outer";
      try {
        s = s + fail(a);
        log("inner done");
      } catch (IllegalStateException e) {
        s = s + " inner caught " + inc(3);
      } finally {
        log("inner finally " + s);
      }
      s = s + fail(b);
    } catch (IllegalArgumentException e) {
      s = s + " outer caught " + e.getMessage();
    } catch (Custom e) {
      log("custom " + e.getMessage());
    }
    return s + inc(1);
  }
}
