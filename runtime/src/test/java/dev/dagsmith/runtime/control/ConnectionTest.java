package dev.dagsmith.runtime.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of who waits for the other side. */
class ConnectionTest {
  private static final int TIMES = 200;

  @TempDir Path directory;

  /** And not that the other side was silent; closing comes before and while the thread waits. */
  @Test
  void whoWaitsHearsThatItWasClosed() throws Exception {
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(directory.resolve("s"));
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(address);
      for (int i = 0; i < TIMES; i++) {
        try (SocketChannel silent = SocketChannel.open(address)) {
          Connection waiting = new Connection(server.accept(), Duration.ofMinutes(1));
          assertThat(closedWhileReading(waiting)).isInstanceOf(ClosedChannelException.class);
          assertThat(silent.isOpen()).isTrue();
        }
      }
    }
  }

  private static Throwable closedWhileReading(Connection connection) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    FutureTask<Throwable> reading =
        new FutureTask<>(
            () -> {
              begun.countDown();
              try {
                connection.in().read();
                return null;
              } catch (IOException | RuntimeException e) {
                return e;
              }
            });
    new Thread(reading).start();
    begun.await();
    connection.close();
    return reading.get();
  }
}
