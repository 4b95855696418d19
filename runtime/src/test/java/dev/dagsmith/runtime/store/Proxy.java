package dev.dagsmith.runtime.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a store and its server, and can take the server away. */
final class Proxy implements AutoCloseable {
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final int target;
  private final int port;
  private volatile ServerSocket server;

  Proxy(int target) throws IOException {
    this.target = target;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.port = server.getLocalPort();
    listen(server);
  }

  int port() {
    return port;
  }

  /** Breaks all connections, and refuses new ones. */
  void down() throws IOException {
    server.close();
    cut();
  }

  /** Takes connections again. */
  void up() throws IOException {
    ServerSocket again = new ServerSocket();
    again.setReuseAddress(true);
    again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    server = again;
    listen(again);
  }

  /** Breaks all connections. */
  void cut() throws IOException {
    for (Socket each : open) {
      each.close();
    }
    open.clear();
  }

  private void listen(ServerSocket at) {
    daemon(
        () -> {
          while (true) {
            Socket client = at.accept();
            Socket real = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(client);
            open.add(real);
            if (at.isClosed()) {
              cut();
            }
            daemon(() -> copy(client, real));
            daemon(() -> copy(real, client));
          }
        });
  }

  private static void copy(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    }
  }

  private interface Work {
    void done() throws IOException;
  }

  private static void daemon(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.done();
              } catch (IOException e) {
                return; // a side has closed
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    down();
  }
}
