package dev.dagsmith.runtime.engine.thread;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Makes the threads that tasks run on: virtual ones where Java has them, else daemons. */
public final class Threads {
  private static final int FIRST_WITH_VIRTUAL = 21;
  private static final @Nullable MethodHandle START_VIRTUAL = startVirtual();

  private Threads() {}

  public static void start(String name, Runnable work) {
    if (START_VIRTUAL == null) {
      daemon(name, work).start();
      return;
    }
    try {
      START_VIRTUAL.invoke(
          (Runnable)
              () -> {
                Thread.currentThread().setName(name);
                work.run();
              });
    } catch (Throwable thrown) {
      throw Sneaky.<RuntimeException>rethrow(thrown);
    }
  }

  public static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  private static @Nullable MethodHandle startVirtual() {
    if (Runtime.version().feature() < FIRST_WITH_VIRTUAL) {
      return null;
    }
    try {
      return MethodHandles.publicLookup()
          .findStatic(
              Thread.class,
              "startVirtualThread",
              MethodType.methodType(Thread.class, Runnable.class));
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }
}
