package dev.dagsmith.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Runs two commands in turn, A B A B, and prints the times of each and their ratio, pair by pair,
 * as minimum, median and maximum. A noisy machine slows both of a pair, so that the ratio holds
 * where a time does not.
 */
final class Rounds {
  private final int rounds;
  private final Path output;

  Rounds(int rounds) throws IOException {
    this.rounds = rounds;
    this.output = Files.createTempFile("dagsmith-benchmark", ".log");
  }

  /**
   * Times {@code ours} against {@code theirs}; both get the number of the round, from 0 for the
   * warm-up.
   */
  void compare(String name, IntFunction<List<String>> ours, IntFunction<List<String>> theirs)
      throws IOException, InterruptedException {
    double[] a = new double[rounds];
    double[] b = new double[rounds];
    double[] ratio = new double[rounds];
    seconds(ours.apply(0));
    seconds(theirs.apply(0));
    for (int i = 0; i < rounds; i++) {
      a[i] = seconds(ours.apply(i + 1));
      b[i] = seconds(theirs.apply(i + 1));
      ratio[i] = a[i] / b[i];
    }
    System.out.println(name);
    print("  ours, s", a);
    print("  theirs, s", b);
    print("  ratio", ratio);
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
        "%-12s min %.3f  median %.3f  max %.3f%n",
        name,
        values[0],
        values[values.length / 2],
        values[values.length - 1]);
  }
}
