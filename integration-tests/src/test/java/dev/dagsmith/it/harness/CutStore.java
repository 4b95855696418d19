package dev.dagsmith.it.harness;

import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.Writing;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A store that is cut off from its engine after so many groups, as a crash does: what was committed
 * is there for the next engine, and nothing comes after it.
 */
final class CutStore {
  /** What also a process that ends does: the lock of a file goes with it, and nobody waits. */
  private static final Set<String> ENDS = Set.of("leave", "hurry");

  private final RunStore store;
  private final AtomicInteger left;
  private final boolean lastOneCounts;
  private final AtomicBoolean cut = new AtomicBoolean();

  /**
   * Cuts a store off.
   *
   * @param groups how many groups come through before
   * @param lastOneCounts whether the group at which it happens is there
   */
  CutStore(RunStore store, int groups, boolean lastOneCounts) {
    this.store = store;
    this.left = new AtomicInteger(groups);
    this.lastOneCounts = lastOneCounts;
  }

  boolean isCut() {
    return cut.get();
  }

  /** The store as an engine sees it. */
  RunStore seen() {
    return proxy(
        RunStore.class,
        (method, arguments) -> {
          if (method.getName().equals("close")) {
            return null; // the next engine works on it
          } else if (!ENDS.contains(method.getName())) {
            check();
          }
          Object result = call(store, method, arguments);
          return result instanceof Writing writing ? seen(writing) : result;
        });
  }

  private Writing seen(Writing writing) {
    return proxy(
        Writing.class,
        (method, arguments) -> {
          if (method.getName().equals("close")) {
            return call(writing, method, arguments);
          }
          check();
          boolean last = method.getName().equals("commit") && left.getAndDecrement() == 0;
          if (last && !lastOneCounts) {
            cut.set(true);
          }
          check();
          Object result = call(writing, method, arguments);
          if (last) {
            cut.set(true);
          }
          check();
          return result;
        });
  }

  private void check() {
    if (cut.get()) {
      throw new StoreException(StoreException.Kind.LOST, "The store was cut off", null);
    }
  }

  private interface Call {
    Object of(Method method, Object[] arguments) throws Throwable;
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call.of(method, arguments)));
  }
}
