package dev.dagsmith.runtime.store.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The connections to a server: one that writes groups, and a pool for all else. A server that is
 * away is no reason to fail: who reads waits for it, who writes is told to try again, on a new
 * connection.
 */
final class PgSessions implements Sessions {
  private final PgSource source;
  private final Problems problems;
  private final Outage outage;
  private final Hands hands;

  /** So many borrow at once; who waits does so in turn, and is not disturbed by interrupts. */
  private final Semaphore turns = new Semaphore(PgSource.READERS, true);

  private final ReentrantLock writeLock = new ReentrantLock();
  private @Nullable Jdbc writing;
  private volatile boolean closed;

  /**
   * Sessions of a database whose tables are there.
   *
   * @param outage how long to wait for a server that went away
   */
  PgSessions(PgSource source, Problems problems, Duration outage) {
    this.source = source;
    this.problems = problems;
    this.outage = new Outage(outage);
    this.hands = new Hands(PgSource.READERS);
  }

  @Override
  public String location() {
    return problems.location();
  }

  @Override
  public <T> T read(Read<T> work) {
    return outage.outlast(() -> pooled(work::on));
  }

  @Override
  @SuppressWarnings("NullAway") // T of the other methods is not null, but they do not care
  public <T> @Nullable T find(Find<T> work) {
    return outage.outlast(() -> pooled(work::on));
  }

  @Override
  public <T> T readNow(Read<T> work) {
    return pooled(work::on);
  }

  @Override
  public <T> T transact(Transaction.Step<T> work) {
    return pooled(
        jdbc -> {
          boolean done = false;
          jdbc.begin();
          try {
            T result = work.on(jdbc);
            jdbc.commit();
            done = true;
            return result;
          } finally {
            if (!done) {
              jdbc.rollbackQuietly();
            }
          }
        });
  }

  private <T> T pooled(Transaction.Step<T> work) {
    return guarded(() -> direct(() -> borrowed(work)));
  }

  private <T> T borrowed(Transaction.Step<T> work) throws SQLException {
    turns.acquireUninterruptibly();
    try (Jdbc jdbc = new Jdbc(source.borrow())) {
      return work.on(jdbc);
    } finally {
      turns.release();
    }
  }

  @Override
  public Transaction begin() {
    if (writeLock.isHeldByCurrentThread()) {
      throw new IllegalStateException("This thread is writing a group, and must close it first");
    }
    writeLock.lock();
    Open open = new Open();
    boolean begun = false;
    try {
      open.on(
          jdbc -> {
            jdbc.begin();
            return true;
          });
      begun = true;
      return open;
    } finally {
      if (!begun) {
        open.close();
      }
    }
  }

  @Override
  public void hurry() {
    outage.hurry();
  }

  @Override
  public void close() {
    closed = true;
    hurry();
    writeLock.lock();
    try {
      discard();
      source.close();
      hands.close();
    } finally {
      writeLock.unlock();
    }
  }

  /** The group under way. */
  private final class Open implements Transaction {
    private boolean over;

    @Override
    public <T> T on(Step<T> step) {
      return guarded(() -> direct(() -> step.on(writing())));
    }

    @Override
    public void commit() {
      on(
          jdbc -> {
            jdbc.commit();
            return true;
          });
      over = true;
    }

    @Override
    public void close() {
      Jdbc jdbc = writing;
      try {
        if (!over && jdbc != null && !jdbc.rollbackQuietly()) {
          discard();
        }
      } finally {
        writeLock.unlock();
      }
    }
  }

  /** On this thread if nobody can disturb it: that saves two changes of threads a statement. */
  private <T> T direct(Hands.Work<T> work) throws SQLException {
    return VirtualThreads.current() ? hands.have(work) : work.done();
  }

  private <T> T guarded(Hands.Work<T> work) {
    if (closed) {
      throw problems.closed();
    }
    boolean interrupted = Thread.interrupted();
    try {
      return work.done();
    } catch (SQLException e) {
      throw closed ? problems.closed() : problems.translate(e);
    } catch (AssertionError e) {
      throw problems.translate(broken(e));
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Where assertions are on, the driver makes one of a connection that breaks in a batch. */
  private static SQLException broken(AssertionError e) {
    StackTraceElement[] stack = e.getStackTrace();
    if (stack.length == 0 || !stack[0].getClassName().startsWith("org.postgresql.")) {
      throw e;
    }
    return new SQLException("the connection broke", "08006", e);
  }

  private Jdbc writing() throws SQLException {
    Jdbc jdbc = writing;
    if (jdbc == null) {
      jdbc = new Jdbc(source.connect());
      writing = jdbc;
    }
    return jdbc;
  }

  private void discard() {
    Jdbc jdbc = writing;
    writing = null;
    if (jdbc != null) {
      jdbc.closeQuietly();
    }
  }
}
