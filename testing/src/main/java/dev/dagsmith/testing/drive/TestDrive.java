package dev.dagsmith.testing.drive;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.engine.Attempt;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.engine.SteppedEngine;
import dev.dagsmith.runtime.engine.time.Timers;
import dev.dagsmith.runtime.store.RunStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A real engine that is driven in virtual time. Time stands still while code runs, and while no run
 * is waited for; when nothing can happen before something is due, it jumps there. Code that blocks
 * for longer than until something is due is overtaken by it: then time goes on as the real one
 * does.
 */
public final class TestDrive implements AutoCloseable {
  private final VirtualTime time;
  private final SteppedEngine engine;
  private final TestWorkers workers;
  private final Thread driver;
  private final List<Thread> threads = new ArrayList<>();
  private final Queue<RunHandle<?>> awaited = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;
  private volatile @Nullable Throwable defect;

  /** Since when, in real nanoseconds, the same code runs and the time stands still. */
  private long mark = System.nanoTime();

  private long progress;

  /** Whether nothing could happen at the turn before. */
  private boolean quiet;

  /**
   * An engine on a store, which it does not close.
   *
   * @param config whose time is this one
   * @param threads how many threads run tasks; 0: the one that waits for a run does
   * @param durations how much virtual time an attempt takes before its task is called
   */
  public TestDrive(
      EngineConfig config,
      RunStore store,
      VirtualTime time,
      int threads,
      Function<Attempt, Duration> durations) {
    this.time = time;
    this.workers = new TestWorkers(time, config.parallelism(), config.slots(), durations);
    this.engine = new SteppedEngine(config, store, workers, new InlineCommitter());
    this.driver = new Thread(this::drive, "dagsmith-test-driver");
    driver.setDaemon(true);
    driver.start();
    for (int i = 1; i <= threads; i++) {
      Thread worker = new Thread(this::work, "dagsmith-test-worker-" + i);
      worker.setDaemon(true);
      worker.start();
      this.threads.add(worker);
    }
  }

  /** The engine, to ask for runs. */
  public SteppedEngine engine() {
    return engine;
  }

  /**
   * Lets time pass until a run has ended, and runs the tasks on this thread if there are none for
   * them.
   *
   * @param limit how much virtual time it may take
   * @return whether it has ended within the limit; if not it goes on whenever a run is waited for
   * @throws IllegalStateException if the engine itself fails
   */
  public boolean await(RunHandle<?> run, Duration limit) throws InterruptedException {
    long end = time.nanos() + limit.toNanos();
    awaited.add(run);
    try {
      engine.wake();
      BooleanSupplier over = () -> run.done() || time.nanos() > end || defect != null;
      if (threads.isEmpty()) {
        workers.work(over, engine::wake);
      } else {
        workers.await(over);
      }
      if (defect != null) {
        throw new IllegalStateException("The engine of the test failed", defect);
      }
      return run.done();
    } finally {
      awaited.remove(run);
    }
  }

  private void work() {
    try {
      workers.work(() -> closed, engine::wake);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // a task interrupted its own thread: it works no more
    }
  }

  private void drive() {
    try {
      while (engine.turn(waitNanos())) {
        workers.signal();
      }
    } catch (RuntimeException | Error e) {
      defect = e;
    } finally {
      workers.signal();
    }
  }

  /** How long the driver waits for real until something happens; moves the time if nothing can. */
  private long waitNanos() {
    boolean idle = workers.idle(); // before the mail: what ends posts first, and then is no more
    long now = System.nanoTime();
    if (idle || workers.progress() != progress) {
      progress = workers.progress();
      mark = now;
    }
    if (!idle || engine.hasMail()) {
      quiet = false;
    }
    if (engine.hasMail() || closed) {
      return 0;
    }
    if (awaited.stream().allMatch(RunHandle::done)) {
      mark = now;
      return Timers.NEVER;
    }
    long next = Math.min(engine.untilNext(), workers.untilNext());
    if (idle && !quiet) {
      quiet = true; // the engine may have put something off to its next turn
      return 0;
    }
    if (idle ? next == Timers.NEVER : now - mark < next) {
      return idle || next == Timers.NEVER ? Timers.NEVER : next - (now - mark);
    }
    mark = now;
    quiet = false;
    time.move(next);
    workers.wakeSleepers();
    return 0;
  }

  @Override
  public void close() {
    closed = true;
    engine.close();
    engine.wake();
    boolean interrupted = false;
    while (driver.isAlive()) {
      try {
        driver.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    workers.signal();
    engine.leave();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
