package dev.dagsmith.samples.catfacts;

import dev.dagsmith.Dag;
import dev.dagsmith.Param;
import dev.dagsmith.Task;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One cat fact a day, from a server that fails now and then: retries do the rest. */
public final class CatFacts {
  private CatFacts() {}

  /** A fact, and how long it is. */
  record Analysis(String fact, int words) {}

  /**
   * One cat fact a day.
   *
   * @param server where facts are served; start one with {@code FactServer}
   */
  @Dag(schedule = "@daily", start = "2026-01-01")
  static Analysis catFacts(@Param("http://localhost:8765/fact") URI server)
      throws IOException, InterruptedException {
    var fact = getCatFact(server);
    var analysis = analyze(fact);
    print(analysis);
    return analysis;
  }

  @Task(retries = 3, retryDelay = "200ms", backoff = 2, timeout = "10s")
  static String getCatFact(URI server) throws IOException, InterruptedException {
    var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    var response =
        client.send(HttpRequest.newBuilder(server).build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(server + " answered " + response.statusCode());
    }
    return response.body().strip();
  }

  @Task
  static Analysis analyze(String fact) {
    return new Analysis(fact, fact.split("\\s+").length);
  }

  @Task
  static void print(Analysis analysis) {
    System.err.println("Today's fact has " + analysis.words() + " words: " + analysis.fact());
  }
}
