package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * The two connections of an embedded store: one that writes, one that reads. What is committed but
 * not yet on the disk is not read: a reader waits for the sync. After a failure that leaves the
 * database in doubt nothing more is written or read.
 */
final class H2Sessions implements Sessions {
  private final ConnectionSource source;
  private final Problems problems;
  private final String location;
  private final @Nullable Path file;
  private final @Nullable String sync;
  private final Runnable onClose;
  private final Jdbc writing;
  private final ReentrantLock writeLock = new ReentrantLock();
  private final Lock readLock = new ReentrantLock();
  private final ReentrantReadWriteLock unsynced = new ReentrantReadWriteLock();
  private @Nullable Jdbc reading;
  private volatile @Nullable StoreException broken;

  /**
   * Sessions of a database whose tables are there.
   *
   * @param file the database's file; null in memory
   * @param writing the first connection
   * @param onClose what else is to be given up at the end
   */
  H2Sessions(
      ConnectionSource source,
      Dialect dialect,
      String location,
      @Nullable Path file,
      Jdbc writing,
      Runnable onClose) {
    this.source = source;
    this.problems = new Problems(dialect, location);
    this.location = location;
    this.file = file;
    this.sync = dialect.sync();
    this.writing = writing;
    this.onClose = onClose;
  }

  @Override
  public String location() {
    return location;
  }

  @Override
  public @Nullable Path file() {
    return file;
  }

  @Override
  public Transaction begin() {
    lockForWriting();
    boolean begun = false;
    try {
      guarded(
          () -> {
            writing.begin();
            return true;
          });
      begun = true;
      return new Open();
    } finally {
      if (!begun) {
        writeLock.unlock();
      }
    }
  }

  @Override
  public <T> T transact(Transaction.Step<T> work) {
    try (Transaction transaction = begin()) {
      T result = transaction.on(work);
      transaction.commit();
      return result;
    }
  }

  @Override
  public <T> T read(Read<T> work) {
    return guarded(() -> durably(() -> work.on(reading())));
  }

  @Override
  @SuppressWarnings("NullAway") // T of the other methods is not null, but they do not care
  public <T> @Nullable T find(Find<T> work) {
    return guarded(() -> durably(() -> work.on(reading())));
  }

  @Override
  public <T> T readNow(Read<T> work) {
    return read(work);
  }

  @Override
  public void close() {
    lockForWriting();
    readLock.lock();
    try {
      if (broken == null) {
        broken = problems.closed();
      }
      if (reading != null) {
        reading.close();
      }
      writing.close();
    } catch (SQLException e) {
      throw problems.translate(e);
    } finally {
      onClose.run();
      readLock.unlock();
      writeLock.unlock();
    }
  }

  /** The transaction under way. */
  private final class Open implements Transaction {
    private boolean committed;

    @Override
    public <T> T on(Step<T> step) {
      return guarded(() -> step.on(writing));
    }

    @Override
    public void commit() {
      guarded(
          () -> {
            durablyCommit();
            return true;
          });
      committed = true;
    }

    @Override
    public void close() {
      try {
        if (!committed && broken == null) {
          guarded(
              () -> {
                writing.rollback();
                return true;
              });
        }
      } finally {
        writeLock.unlock();
      }
    }
  }

  private interface Work<T> {
    T done() throws SQLException;
  }

  private void lockForWriting() {
    if (writeLock.isHeldByCurrentThread()) {
      throw new IllegalStateException("This thread is writing a group, and must close it first");
    }
    writeLock.lock();
  }

  private <T> T guarded(Work<T> work) {
    // An interrupt is meant for the task that asked, not for the database.
    boolean interrupted = Thread.interrupted();
    try {
      StoreException before = broken;
      if (before != null) {
        throw new StoreException(before.kind(), String.valueOf(before.getMessage()), before);
      }
      return work.done();
    } catch (SQLException e) {
      StoreException problem = problems.translate(e);
      if (problem.kind() != StoreException.Kind.DATA) {
        broken = problem;
      }
      throw problem;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private <T> T durably(Work<T> work) throws SQLException {
    readLock.lock();
    unsynced.readLock().lock();
    try {
      return work.done();
    } finally {
      unsynced.readLock().unlock();
      readLock.unlock();
    }
  }

  private void durablyCommit() throws SQLException {
    unsynced.writeLock().lock();
    try {
      writing.commit();
      if (sync != null) {
        writing.run(sync);
      }
    } finally {
      unsynced.writeLock().unlock();
    }
  }

  private Jdbc reading() throws SQLException {
    Jdbc jdbc = reading;
    if (jdbc == null) {
      jdbc = new Jdbc(source.connect());
      reading = jdbc;
    }
    return jdbc;
  }
}
