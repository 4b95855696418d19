package dev.dagsmith.benchmarks.scale;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * {@link Wide}'s command line; at its end it says on standard error how much of the heap was in use
 * after a collection, at most.
 */
final class Metered {
  private static final AtomicLong HIGH_WATER = new AtomicLong();

  private Metered() {}

  public static void main(String[] args) {
    for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, handback) -> take((CompositeData) notification.getUserData()),
              null,
              null);
    }
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () ->
                    System.err.printf(
                        "heap high-water mark: %d of %d MiB%n",
                        HIGH_WATER.get() >> 20, Runtime.getRuntime().maxMemory() >> 20)));
    WideDag.main(args);
  }

  private static void take(CompositeData collection) {
    long used = 0;
    for (MemoryUsage pool :
        GarbageCollectionNotificationInfo.from(collection)
            .getGcInfo()
            .getMemoryUsageAfterGc()
            .values()) {
      used += pool.getUsed();
    }
    HIGH_WATER.accumulateAndGet(used, Math::max);
  }
}
