package dev.dagsmith.runtime.engine.value;

import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.engine.failure.Rebuilt;
import dev.dagsmith.runtime.graph.CaughtFailure;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one use of a code has already read: within it a value is one object, as in the plain call.
 * For one thread.
 */
public final class Memo {
  private static final Object NULL = new Object();

  private final Map<Instance, Object> values = new HashMap<>();
  private final Map<Instance, @Nullable Object[]> arguments = new HashMap<>(0);
  private final Map<Instance, Elements> sources = new HashMap<>(0);
  private @Nullable IdentityHashMap<CaughtFailure, Failure> caught;

  /** Makes a value; may fail like the user's code that it calls. */
  interface Maker<T> {
    T make() throws Throwable;
  }

  /** Makes a value that may be null. */
  interface ValueMaker {
    @Nullable Object make() throws Throwable;
  }

  @Nullable Object value(Instance instance, ValueMaker maker) throws Throwable {
    Object known = values.get(instance);
    if (known == null) {
      Object made = maker.make();
      known = made == null ? NULL : made;
      values.put(instance, known);
    }
    return known == NULL ? null : known;
  }

  /** Whether the value of an instance was read. */
  boolean has(Instance instance) {
    return values.containsKey(instance);
  }

  /** The arguments of a group. */
  @Nullable Object[] arguments(Instance group, Maker<@Nullable Object[]> maker) throws Throwable {
    @Nullable Object[] known = arguments.get(group);
    if (known == null) {
      known = maker.make();
      arguments.put(group, known);
    }
    return known;
  }

  /** The source of a map that is no longer under way. */
  Elements source(Instance map, Maker<Elements> maker) throws Throwable {
    Elements known = sources.get(map);
    if (known == null) {
      known = maker.make();
      sources.put(map, known);
    }
    return known;
  }

  /** Remembers which failure the variable of a catch clause stands for. */
  CaughtFailure caught(Failure failure) {
    CaughtFailure variable = Rebuilt.of(failure);
    IdentityHashMap<CaughtFailure, Failure> known = caught;
    if (known == null) {
      known = new IdentityHashMap<>();
      caught = known;
    }
    known.put(variable, failure);
    return variable;
  }

  /** The failure that a variable stands for; null if it was not read here. */
  public @Nullable Failure failure(CaughtFailure variable) {
    return caught == null ? null : caught.get(variable);
  }
}
