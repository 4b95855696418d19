package dev.dagsmith.runtime.store;

/** Starts threads as tasks have them: virtual ones where Java has them. */
final class VirtualOrNot {
  private VirtualOrNot() {}

  static Thread start(Runnable work) {
    try {
      return (Thread)
          Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
    } catch (NoSuchMethodException e) {
      Thread thread = new Thread(work);
      thread.start();
      return thread;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
