package dev.dagsmith.runtime.control;

import dev.dagsmith.runtime.store.RunReads;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Serves the store that this process holds to other processes, on daemon threads. It opens its
 * socket a little later than it is started: a run that is over by then never pays for it.
 */
public final class ChannelServer implements AutoCloseable {
  private static final int CONNECTIONS = 16;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Path store;
  private final RunReads reads;
  private final Control control;
  private final Duration delay;
  private final Semaphore free = new Semaphore(CONNECTIONS);
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final Thread acceptor = new Thread(this::serve, "dagsmith-control");
  private @Nullable ServerSocketChannel server;
  private @Nullable SocketPlace place;
  private boolean closed;

  private ChannelServer(Path store, RunReads reads, Control control, Duration delay) {
    this.store = store;
    this.reads = reads;
    this.control = control;
    this.delay = delay;
  }

  /**
   * Begins to serve a store.
   *
   * @param store its file
   * @param reads what is read of it
   * @param control what is asked of this process
   * @param delay how long to wait before the socket is opened
   */
  public static ChannelServer start(Path store, RunReads reads, Control control, Duration delay) {
    ChannelServer made = new ChannelServer(store, reads, control, delay);
    made.acceptor.setDaemon(true);
    made.acceptor.start();
    return made;
  }

  private void serve() {
    try {
      Thread.sleep(delay.toMillis());
      ServerSocketChannel bound = bind();
      while (bound != null) {
        free.acquire();
        accept(bound.accept());
      }
    } catch (InterruptedException e) {
      return; // closed
    } catch (IOException e) {
      if (!isClosed()) {
        // The runs of this process don't need it; others will say that they can't reach it.
        System.getLogger(ChannelServer.class.getName())
            .log(System.Logger.Level.DEBUG, "No other process can ask for " + store, e);
      }
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized @Nullable ServerSocketChannel bind() throws IOException {
    if (closed) {
      return null;
    }
    ServerSocketChannel made = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server = made;
    SocketPlace found = SocketPlace.make(store);
    place = found;
    made.bind(UnixDomainSocketAddress.of(found.socket()));
    found.publish();
    return made;
  }

  private void accept(SocketChannel channel) throws IOException {
    Connection connection = new Connection(channel, PATIENCE);
    open.add(connection);
    Thread thread = new Thread(() -> answer(connection), "dagsmith-control-connection");
    thread.setDaemon(true);
    thread.start();
  }

  private void answer(Connection connection) {
    try (connection) {
      new ChannelSession(connection, reads, control).serve();
    } catch (IOException e) {
      return; // the other side is gone, which is its own affair
    } finally {
      open.remove(connection);
      free.release();
    }
  }

  /** Ends all connections and takes the socket away. Doing it again does nothing. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      Quietly.close(server);
      if (place != null) {
        place.remove();
        place = null;
      }
    }
    acceptor.interrupt();
    open.forEach(Quietly::close);
  }
}
