package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunInterrupted;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.store.RunKey;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A run as who started it sees it. */
final class Handle<T extends @Nullable Object> implements RunHandle<T> {
  private final RunKey run;
  private final IntConsumer cancel;
  private final BooleanSupplier driving;
  private @Nullable RunResult<T> result;
  private @Nullable RunInterrupted failure;

  /**
   * A run that has not ended yet.
   *
   * @param cancel told how hard it is to end, 1 or 2
   * @param driving whether the calling thread is the one by which the run goes on
   */
  Handle(RunKey run, IntConsumer cancel, BooleanSupplier driving) {
    this.run = run;
    this.cancel = cancel;
    this.driving = driving;
  }

  RunKey key() {
    return run;
  }

  @Override
  public String dagId() {
    return run.dagId();
  }

  @Override
  public String runId() {
    return run.runId();
  }

  @Override
  public synchronized boolean done() {
    return result != null || failure != null;
  }

  @Override
  public synchronized RunResult<T> await() throws InterruptedException {
    while (true) {
      RunResult<T> ended = result;
      if (ended != null) {
        return ended;
      }
      RunInterrupted interrupted = failure;
      if (interrupted != null) {
        throw new RunInterrupted(String.valueOf(interrupted.getMessage()), interrupted.getCause());
      }
      if (driving.getAsBoolean()) {
        throw new IllegalStateException(
            "A listener can't wait for run "
                + run
                + ": it is called on the thread by which all runs of the engine go on. Wait on"
                + " another thread, or hear of the end in RunListener.ended.");
      }
      wait();
    }
  }

  @Override
  public void cancel() {
    cancel.accept(1);
  }

  /** Cancels without finally blocks. */
  void cancelHard() {
    cancel.accept(2);
  }

  @SuppressWarnings("unchecked") // the run's values are of the dag's type
  synchronized void complete(RunResult<?> ended) {
    result = (RunResult<T>) ended;
    notifyAll();
  }

  synchronized void fail(RunInterrupted interrupted) {
    if (result == null) {
      failure = interrupted;
      notifyAll();
    }
  }
}
