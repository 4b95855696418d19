package dev.dagsmith.samples.catfacts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Serves the lines of a file on the loopback address, one after another, and fails now and then.
 */
public final class FactServer implements AutoCloseable {
  private final HttpServer server;
  private final List<String> facts;
  private final int failures;
  private final AtomicInteger requests = new AtomicInteger();

  /**
   * Starts a server.
   *
   * @param file a fact a line
   * @param port 0 for any free one
   * @param failures how many requests fail before one is served
   */
  public FactServer(Path file, int port, int failures) throws IOException {
    this.facts = Files.readAllLines(file, StandardCharsets.UTF_8);
    this.failures = failures;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/fact", this::serve);
    server.start();
  }

  /** Serves until it is stopped: {@code FactServer FILE [PORT [FAILURES]]}. */
  public static void main(String[] args) throws IOException {
    int port = args.length > 1 ? Integer.parseInt(args[1]) : 8765;
    int failures = args.length > 2 ? Integer.parseInt(args[2]) : 2;
    @SuppressWarnings("resource") // runs until the process ends
    var server = new FactServer(Path.of(args[0]), port, failures);
    System.out.println("Serving facts at " + server.uri());
  }

  /** Where the facts are. */
  public URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/fact");
  }

  /** How many requests have come, those that failed included. */
  public int requests() {
    return requests.get();
  }

  private void serve(HttpExchange exchange) throws IOException {
    int number = requests.getAndIncrement();
    boolean served = number % (failures + 1) == failures;
    byte[] body =
        (served ? facts.get(number / (failures + 1) % facts.size()) : "Come back later")
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(served ? 200 : 503, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
