package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * The two connections of a store: one that writes groups, one that reads. What is committed but not
 * yet on the disk is not read: a reader waits for the sync. After a failure that leaves the
 * database in doubt nothing more is written or read.
 */
final class Sessions implements Reads, AutoCloseable {
  /** What is written in a transaction. */
  interface Write {
    /** Writes; {@code again} if some of it may be there already. */
    void on(Jdbc jdbc, boolean again) throws SQLException;

    /** It is in the store. */
    void done();

    /** It came to nothing, and numbers that it was given are free. */
    void undone();
  }

  /** What may not be there. */
  interface Find<T> {
    @Nullable T on(Jdbc jdbc) throws SQLException;
  }

  /** Makes connections to the database. */
  interface Source {
    Connection connect() throws SQLException;
  }

  private final Source source;
  private final Dialect dialect;
  private final Problems problems;
  private final String location;
  private final @Nullable String sync;
  private final Runnable onClose;
  private final Jdbc writing;
  private final Lock writeLock = new ReentrantLock();
  private final Lock readLock = new ReentrantLock();
  private final ReentrantReadWriteLock unsynced = new ReentrantReadWriteLock();
  private @Nullable Jdbc reading;
  private volatile @Nullable StoreException broken;
  private long lastRun = -1;

  /**
   * Sessions of a database whose tables are there.
   *
   * @param writing the first connection
   * @param onClose what else is to be given up at the end
   */
  Sessions(Source source, Dialect dialect, String location, Jdbc writing, Runnable onClose) {
    this.source = source;
    this.dialect = dialect;
    this.problems = new Problems(dialect, location);
    this.location = location;
    this.sync = dialect.sync();
    this.writing = writing;
    this.onClose = onClose;
  }

  String location() {
    return location;
  }

  /** The next run's number. */
  long nextRun() {
    return exclusively(
        writeLock,
        () -> {
          if (lastRun < 0) {
            lastRun = RunSql.lastNumber(writing);
          }
          return ++lastRun;
        });
  }

  /**
   * Writes in one transaction, and returns once it is on the disk. What is mostly there only once
   * is inserted; where it was there before, all is done again with more care.
   */
  void write(Write work) {
    exclusively(
        writeLock,
        () -> {
          try {
            transact(work, false);
          } catch (SQLException e) {
            if (!dialect.isDuplicate(e)) {
              throw e;
            }
            transact(work, true);
          }
          return true;
        });
  }

  private void transact(Write work, boolean again) throws SQLException {
    boolean done = false;
    try {
      writing.begin();
      work.on(writing, again);
      commit();
      done = true;
      work.done();
    } finally {
      if (!done) {
        work.undone();
        rollback();
      }
    }
  }

  @Override
  public <T> T read(Read<T> work) {
    return exclusively(readLock, () -> durably(() -> work.on(reading())));
  }

  /** Reads what may not be there. */
  @SuppressWarnings("NullAway") // T of the other methods is not null, but they do not care
  <T> @Nullable T find(Find<T> work) {
    return exclusively(readLock, () -> durably(() -> work.on(reading())));
  }

  @Override
  public void close() {
    writeLock.lock();
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

  private interface Work<T> {
    T done() throws SQLException;
  }

  private <T> T exclusively(Lock lock, Work<T> work) {
    // An interrupt is meant for the task that asked, not for the database.
    boolean interrupted = Thread.interrupted();
    lock.lock();
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
      lock.unlock();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private <T> T durably(Work<T> work) throws SQLException {
    unsynced.readLock().lock();
    try {
      return work.done();
    } finally {
      unsynced.readLock().unlock();
    }
  }

  private void commit() throws SQLException {
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

  private void rollback() {
    try {
      writing.rollback();
    } catch (SQLException e) {
      broken = problems.translate(e);
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
