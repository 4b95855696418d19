package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.store.RunKey;
import org.jspecify.annotations.Nullable;

/** Where the driver puts a run that it has begun, for who wants to cancel it. */
final class RunSlot {
  final RunKey key;
  private final Services services;

  /** Owned by the driver. */
  @Nullable ActiveRun run;

  private int heard;

  RunSlot(RunKey key, Services services) {
    this.key = key;
    this.services = services;
  }

  /**
   * Asks for the run's end, twice at once to skip its finally blocks too; for any thread. It is
   * done by a timer, because those come before what attempts published: a value is either part of a
   * task that has ended well, or not there.
   */
  void cancel(int times) {
    services
        .mailbox()
        .post(
            () ->
                services
                    .timers()
                    .after(0, () -> services.whenReachable(() -> request(times, false))));
  }

  /**
   * On record first: a run that is resumed must not go on as if its tasks had failed. A run that
   * has only begun is not on record itself before the next commit.
   */
  private void request(int times, boolean afterCommit) {
    if (run == null) {
      return;
    }
    boolean known = services.store().requestCancel(key);
    if (!known && !afterCommit) {
      services.writer().afterCommit(() -> services.whenReachable(() -> request(times, true)));
      return;
    }
    for (int i = 1; i < times; i++) {
      services.store().requestCancel(key);
    }
    hear(heard + times);
  }

  /**
   * Ends the run before its time, because the engine can't go on with it. On record it is a
   * cancellation: what was skipped for it must not be taken for a branch that was not.
   */
  void abort(Failure why) {
    services.whenReachable(
        () -> {
          ActiveRun begun = run;
          if (begun != null) {
            services.store().requestCancel(key);
            heard++;
            begun.abort(why);
          }
        });
  }

  /** A run begins that knows already that its end was asked for so many times. */
  void begin(ActiveRun begun, int times) {
    run = begun;
    heard = times;
  }

  /** Its end was asked for so many times. */
  void hear(int times) {
    ActiveRun begun = run;
    while (begun != null && heard < times) {
      heard++;
      begun.cancel();
    }
  }
}
