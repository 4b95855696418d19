package dev.dagsmith.objectstorage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.opendal.Operator;

/** An S3 server on this machine, which keeps its objects in a directory. */
final class S3Server implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final String BUCKET = "xcoms";

  private final Process process;
  private final int port;

  private S3Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts a server, and waits until it listens. */
  static S3Server start(Path directory) throws IOException {
    int port = freePort();
    Path objects = Files.createDirectories(directory.resolve("objects"));
    Files.createDirectories(objects.resolve(BUCKET));
    Path settings =
        Files.write(
            directory.resolve("s3proxy.conf"),
            List.of(
                "s3proxy.endpoint=http://127.0.0.1:" + port,
                "s3proxy.authorization=aws-v2-or-v4",
                "s3proxy.identity=" + System.getenv("AWS_ACCESS_KEY_ID"),
                "s3proxy.credential=" + System.getenv("AWS_SECRET_ACCESS_KEY"),
                "s3proxy.v4-max-non-chunked-request-size=1073741824",
                "jclouds.provider=filesystem-nio2",
                "jclouds.identity=tests",
                "jclouds.credential=tests",
                "jclouds.filesystem.basedir=" + objects));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.gaul.s3proxy.Main",
                "--properties",
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("s3proxy.log").toFile())
            .start();
    S3Server server = new S3Server(process, port);
    server.awaitListening(directory.resolve("s3proxy.log"));
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitListening(Path log) throws IOException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (System.nanoTime() < end && process.isAlive()) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        return;
      } catch (IOException notYet) {
        pause();
      }
    }
    close();
    throw new IOException("The server does not listen: " + Files.readString(log));
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }

  /** The root of a backend in the server's bucket. */
  String root(String prefix) {
    return "s3://" + BUCKET + "/" + prefix + "?endpoint=http://127.0.0.1:" + port;
  }

  /** The same place, as OpenDAL sees it without us. */
  Operator operator(String prefix) {
    return Operator.of(
        "s3",
        Map.of(
            "bucket",
            BUCKET,
            "root",
            "/" + prefix,
            "region",
            "us-east-1",
            "endpoint",
            "http://127.0.0.1:" + port));
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
