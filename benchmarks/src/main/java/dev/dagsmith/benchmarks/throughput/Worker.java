package dev.dagsmith.benchmarks.throughput;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * The process of one contender: {@code Worker CONTENDER SETTING PORT}. For each line {@code
 * WORKLOAD SECONDS PLACE} on its standard input it opens the contender on that database, executes
 * the workload once, then again and again for so many seconds, and answers with the figure. It
 * stays, so that what the JVM has compiled is used again.
 */
final class Worker {
  private Worker() {}

  public static void main(String[] args) throws Exception {
    Setting setting = Setting.valueOf(args[1]);
    int port = Integer.parseInt(args[2]);
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ", 3);
      Database database = new Database(setting, words[2], port);
      double figure =
          measure(args[0], database, Workload.valueOf(words[0]), Double.parseDouble(words[1]));
      System.out.println(figure);
    }
    System.exit(0); // whatever threads a contender has left
  }

  private static double measure(String name, Database database, Workload workload, double seconds)
      throws Exception {
    try (Contender contender = Contender.open(name, database)) {
      contender.execute(workload, workload.size);
      System.gc(); // what others have left is not this one's
      long start = System.nanoTime();
      int executions = 0;
      double passed;
      do {
        contender.execute(workload, workload.size);
        executions++;
        passed = (System.nanoTime() - start) / 1e9;
      } while (passed < seconds);
      return workload.figure(executions, workload.size, passed);
    }
  }
}
