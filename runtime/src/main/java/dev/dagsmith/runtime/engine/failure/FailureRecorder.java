package dev.dagsmith.runtime.engine.failure;

import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.engine.plan.Place;
import dev.dagsmith.runtime.graph.CaughtFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Failure} of a {@link Throwable}. Never throws: an exception that can't be read is
 * recorded by its class alone.
 */
public final class FailureRecorder {
  private static final int MAX_CAUSES = 20;

  private final Function<CaughtFailure, @Nullable Failure> caught;
  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private FailureRecorder(Function<CaughtFailure, @Nullable Failure> caught) {
    this.caught = caught;
  }

  /**
   * Records a failure.
   *
   * @param thrown what was thrown
   * @param place where in the dag it was called
   * @param caught the failures that the variables of catch clauses stand for
   */
  public static Failure record(
      Throwable thrown, Place place, Function<CaughtFailure, @Nullable Failure> caught) {
    try {
      Failure failure = new FailureRecorder(caught).failure(thrown, place, 0);
      return failure == null ? bare(thrown) : failure;
    } catch (Throwable unreadable) { // also out of memory: the run must not hang
      return bare(thrown);
    }
  }

  private @Nullable Failure failure(Throwable thrown, Place place, int depth) {
    if (thrown instanceof CaughtFailure variable) {
      Failure original = caught.apply(variable);
      if (original != null) {
        return original;
      }
    }
    if (depth > MAX_CAUSES || !seen.add(thrown)) {
      return null;
    }
    Throwable cause = ThrowableText.cause(thrown);
    return new Failure(
        classes(thrown),
        thrown.getClass().getSimpleName(),
        ThrowableText.message(thrown),
        ThrowableText.text(thrown),
        StackText.of(thrown, place),
        cause == null ? null : failure(cause, place, depth + 1));
  }

  private static List<String> classes(Throwable thrown) {
    List<String> names = new ArrayList<>();
    for (Class<?> type = thrown.getClass();
        type != null && type != Object.class;
        type = type.getSuperclass()) {
      names.add(type.getName());
    }
    return names;
  }

  private static Failure bare(Throwable thrown) {
    String name = thrown.getClass().getName();
    return new Failure(classes(thrown), thrown.getClass().getSimpleName(), null, name, name, null);
  }
}
