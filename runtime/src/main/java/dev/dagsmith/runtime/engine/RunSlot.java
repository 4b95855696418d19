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

  void cancel() {
    mailbox.post(
        () -> {
          ActiveRun begun = run;
          if (begun != null) {
            begun.feed(new Event.Cancel());
          }
        });
  }
}
