package dev.dagsmith.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Runs commands in turn, A B C A B C, and prints the times of each and its ratio to the last, round
 * by round, as minimum, median and maximum. A noisy machine slows all of a round, so that the ratio
 * holds where a time does not.
 */
final class Rounds {
  private final int rounds;
  private final Path output;

  Rounds(int rounds) throws IOException {
    this.rounds = rounds;
    this.output = Files.createTempFile("dagsmith-benchmark", ".log");
  }

  /**
   * A command to time.
   *
   * @param name what it is called in the table
   * @param command gets the number of the round, from 0 for the warm-up
   */
  record Entry(String name, IntFunction<List<String>> command) {}

  /** Times all; the last is what the others are compared with. */
  void compare(String title, Entry... entries) throws IOException, InterruptedException {
    double[][] seconds = new double[entries.length][rounds];
    for (int round = 0; round <= rounds; round++) {
      for (int i = 0; i < entries.length; i++) {
        double measured = seconds(entries[i].command.apply(round));
        if (round > 0) {
          seconds[i][round - 1] = measured;
        }
      }
    }
    System.out.println(title);
    double[] base = seconds[entries.length - 1];
    for (int i = 0; i < entries.length; i++) {
      print(entries[i].name + ", s", seconds[i].clone());
    }
    for (int i = 0; i < entries.length - 1; i++) {
      double[] ratios = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        ratios[round] = seconds[i][round] / base[round];
      }
      print(entries[i].name + " / " + entries[entries.length - 1].name, ratios);
    }
  }

  /** Runs a command that does not count. */
  void prepare(List<String> command) throws IOException, InterruptedException {
    seconds(command);
  }

  private double seconds(List<String> command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(output.toFile());
    long start = System.nanoTime();
    int status = builder.start().waitFor();
    long end = System.nanoTime();
    if (status != 0) {
      throw new IllegalStateException(
          command + " ended with " + status + ":\n" + Files.readString(output));
    }
    return (end - start) / 1e9;
  }

  private static void print(String name, double[] values) {
    Arrays.sort(values);
    System.out.printf(
        Locale.ROOT,
        "  %-34s min %.3f  median %.3f  max %.3f%n",
        name,
        values[0],
        values[values.length / 2],
        values[values.length - 1]);
  }
}
