package shop;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.io.IOException;
import java.util.List;

public class CatFacts {
  record Analysis(String fact, int words) {}

  @Task(retries = 3, retryDelay = "10s")
  static String getCatFact() throws IOException {
    return "Cats sleep.";
  }

  @Task
  static Analysis analyze(String fact) {
    return new Analysis(fact, fact.split(" ").length);
  }

  @Task
  static void print(Analysis analysis, List<String> notes) {}

  /**
   * One cat fact a day, with {@code <b>}, &amp; and a "quote".
   *
   * @param limit how long
   */
  @Dag(schedule = "@daily", start = "2026-01-01")
  static int catFacts(int limit) throws IOException {
    var fact = getCatFact();
    var analysis = analyze(fact.substring(0, Math.min(fact.length(), limit)));
    print(analysis, List.of(fact, "*/"));
    return analysis.words() + 1;
  }
}
