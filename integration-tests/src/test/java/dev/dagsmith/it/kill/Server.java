package dev.dagsmith.it.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server that can be stopped or killed, and started again on the same files. */
final class Server implements AutoCloseable {
  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final Path data;
  private final int port;
  private EmbeddedPostgres server;

  Server(Path data) throws IOException {
    this.data = data;
    this.port = freePort();
    this.server = open(data, port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres";
  }

  /** Shuts it down: it ends all sessions. */
  void stop() throws IOException {
    leaveFiles();
  }

  /** Kills it. */
  void kill() throws IOException {
    String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
    ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
    leaveFiles();
  }

  private void leaveFiles() throws IOException {
    server.close();
    server = null;
  }

  /** Starts it again. What a killed one leaves in memory goes away after a moment. */
  void start() throws IOException {
    long end = System.nanoTime() + LONGEST_NANOS;
    while (server == null) {
      try {
        server = open(data, port);
      } catch (IOException | RuntimeException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
      }
    }
  }

  private static EmbeddedPostgres open(Path data, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setPort(port)
        .setCleanDataDirectory(false)
        .start();
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
  }
}
