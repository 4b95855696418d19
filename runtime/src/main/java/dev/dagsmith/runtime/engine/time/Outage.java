package dev.dagsmith.runtime.engine.time;

import dev.dagsmith.runtime.store.StoreException;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * The store is away: when it is tried again, and what is said of it. Runs wait meanwhile. Owned by
 * the driver.
 */
public final class Outage {
  private static final System.Logger LOG = System.getLogger(Outage.class.getName());

  private final TimeSource time;
  private @Nullable Backoff backoff;
  private long retryAt;

  public Outage(TimeSource time) {
    this.time = time;
  }

  /** Whether the store is away. */
  public boolean on() {
    return backoff != null;
  }

  /** It was tried, and is away. */
  public void tried(StoreException e) {
    Backoff known = backoff;
    if (known == null) {
      known = new Backoff();
      backoff = known;
      LOG.log(Level.WARNING, e.getMessage() + " Runs wait, and go on when it is back.");
    }
    retryAt = time.nanos() + known.next();
  }

  /** It is back. */
  public void over() {
    if (backoff != null) {
      backoff = null;
      LOG.log(Level.WARNING, "The store is back. Runs go on.");
    }
  }

  /** Whether it is time to try again. */
  public boolean due() {
    return time.nanos() - retryAt >= 0;
  }

  /** How long until it is tried again. */
  public long untilRetry() {
    return time.realWait(Math.max(0, retryAt - time.nanos()));
  }
}
