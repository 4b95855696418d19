package dev.dagsmith.runtime.control;

import dev.dagsmith.runtime.store.HolderFile;
import dev.dagsmith.runtime.store.PrivateFiles;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.StoreException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A store that another process holds, asked through that process. Safe for several threads: each
 * call has a connection to itself.
 */
public final class HeldStore implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path store;
  private final Path socket;
  private final Duration patience;
  private final long pid;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private boolean closed;

  private HeldStore(Path store, Path socket, Duration patience, Connection first, long pid) {
    this.store = store;
    this.socket = socket;
    this.patience = patience;
    this.pid = pid;
    idle.push(first);
  }

  /**
   * Finds the process that holds a store.
   *
   * @param store the store's file
   * @return null if none can be asked: it holds the store no more, or not for long enough yet
   * @throws StoreException HELD if it is of another version, or does not answer
   */
  public static @Nullable HeldStore find(Path store) {
    return find(store, PATIENCE);
  }

  /** The same, waiting so long for an answer. */
  static @Nullable HeldStore find(Path store, Duration patience) {
    Path socket = HolderFile.of(store).socket();
    try {
      if (socket == null || !trusted(socket, store)) {
        return null;
      }
      Connection connection = connect(socket, patience);
      try {
        Greeting there = Greeting.HERE.exchange(connection);
        if (there.understands(Greeting.HERE)) {
          return new HeldStore(store, socket, patience, connection, there.pid());
        }
        Quietly.close(connection);
        throw held(store, "process " + there.pid() + ", which runs another version of Dagsmith");
      } catch (InterruptedIOException e) {
        Quietly.close(connection);
        throw held(store, HolderFile.of(store).who() + ", which does not answer");
      }
    } catch (IOException e) {
      return null;
    }
  }

  private static StoreException held(Path store, String who) {
    return new StoreException(
        StoreException.Kind.HELD,
        "The store " + store + " is in use by " + who + ". Wait until it ends, then ask again.",
        null);
  }

  /** The socket must stand where only the store's owner can have put it. */
  private static boolean trusted(Path socket, Path store) throws IOException {
    Path directory = socket.getParent();
    return PrivateFiles.isPrivate(directory)
        && Files.getOwner(directory).equals(Files.getOwner(store));
  }

  private static Connection connect(Path socket, Duration patience) throws IOException {
    return new Connection(SocketChannel.open(UnixDomainSocketAddress.of(socket)), patience);
  }

  /** The process that holds the store. */
  public long pid() {
    return pid;
  }

  /** The store's reads; closing them closes this. */
  public RunReads reads() {
    return RemoteCalls.of(RunReads.class, this);
  }

  /** What can be asked of the holder beside that. */
  public Control control() {
    return RemoteCalls.of(Control.class, this);
  }

  /** A connection for one call. */
  Connection take() throws IOException {
    synchronized (this) {
      if (closed) {
        throw new IOException("The connection was closed");
      }
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    Connection another = connect(socket, patience);
    if (!Greeting.HERE.exchange(another).understands(Greeting.HERE)) {
      Quietly.close(another);
      throw new IOException("Another process holds the store now");
    }
    return another;
  }

  /** The call is over; its connection serves the next. */
  synchronized void giveBack(Connection connection) {
    if (closed) {
      Quietly.close(connection);
    } else {
      idle.push(connection);
    }
  }

  /** What it means that a call came to nothing. */
  StoreException lost(IOException cause) {
    String what =
        cause instanceof InterruptedIOException
            ? " does not answer"
            : " ended, or gave the store up, while it was asked";
    return new StoreException(
        StoreException.Kind.LOST,
        "Process " + pid + ", which holds the store " + store + "," + what + ". Ask again.",
        cause);
  }

  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(Quietly::close);
    idle.clear();
  }
}
