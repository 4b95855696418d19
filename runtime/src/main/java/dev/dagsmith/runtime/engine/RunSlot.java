package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.core.Event;
import org.jspecify.annotations.Nullable;

/** Where the driver puts a run that it has begun, for who wants to cancel it. */
final class RunSlot {
  private final Mailbox<Runnable> mailbox;

  /** Owned by the driver. */
  @Nullable ActiveRun run;

  RunSlot(Mailbox<Runnable> mailbox) {
    this.mailbox = mailbox;
  }

  /** Cancels; twice at once skips the finally blocks before any of them starts. */
  void cancel(int times) {
    mailbox.post(
        () -> {
          ActiveRun begun = run;
          for (int i = 0; begun != null && i < times; i++) {
            begun.feed(new Event.Cancel());
          }
        });
  }
}
