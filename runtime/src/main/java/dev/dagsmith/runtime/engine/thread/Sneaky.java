package dev.dagsmith.runtime.engine.thread;

/** Throws what the user's code threw from where Java wants it declared. */
public final class Sneaky {
  private Sneaky() {}

  /** Throws it as it is; declared to give what its caller is to throw. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the cast is erased
  public static <E extends Throwable> RuntimeException rethrow(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
