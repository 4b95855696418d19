package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.core.Failure;

/** The exceptions that stand for the classes of failures that a script names. */
class Thrown extends Exception {
  private static final long serialVersionUID = 1L;

  private Thrown(String message) {
    super(message, null, false, false);
  }

  /** The exception of a failure, with its message. */
  static Thrown of(Failure failure) {
    return switch (failure.className()) {
      case "E0" -> new E0(failure.message());
      case "E1" -> new E1(failure.message());
      case "E2" -> new E2(failure.message());
      case "X" -> new X(failure.message());
      default -> throw new IllegalArgumentException(failure.className());
    };
  }

  /** The binary name of the class that a graph names. */
  static String named(String name) {
    return Thrown.class.getName() + "$" + name;
  }

  static class E extends Thrown {
    private static final long serialVersionUID = 1L;

    E(String message) {
      super(message);
    }
  }

  static final class E0 extends E {
    private static final long serialVersionUID = 1L;

    E0(String message) {
      super(message);
    }
  }

  static class E1 extends E {
    private static final long serialVersionUID = 1L;

    E1(String message) {
      super(message);
    }
  }

  static final class E2 extends E1 {
    private static final long serialVersionUID = 1L;

    E2(String message) {
      super(message);
    }
  }

  static final class X extends Thrown {
    private static final long serialVersionUID = 1L;

    X(String message) {
      super(message);
    }
  }
}
