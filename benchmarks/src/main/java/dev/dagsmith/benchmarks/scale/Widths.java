package dev.dagsmith.benchmarks.scale;

import dev.dagsmith.benchmarks.Directories;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.engine.Engine;
import dev.dagsmith.runtime.engine.EngineConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a mapped instance costs in runs of 100 to 100,000 of them: {@code Widths [ROUNDS]}. The
 * widths take turns; each is repeated until it has made as many instances as the widest.
 */
final class Widths {
  private static final int[] WIDTHS = {100, 1_000, 10_000, 100_000};

  private Widths() {}

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    double[][] micros = new double[WIDTHS.length][rounds];
    for (int round = -1; round < rounds; round++) { // the first warms up
      for (int i = 0; i < WIDTHS.length; i++) {
        double measured = micros(WIDTHS[i]);
        if (round >= 0) {
          micros[i][round] = measured;
        }
      }
    }
    System.out.println("A mapped instance, by the width of its map");
    double[] narrowest = micros[0].clone();
    for (int i = 0; i < WIDTHS.length; i++) {
      double[] ratios = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        ratios[round] = micros[i][round] / narrowest[round];
      }
      Arrays.sort(micros[i]);
      Arrays.sort(ratios);
      System.out.printf(
          Locale.ROOT,
          "%10d  %7.1f us  ratio to %d: min %.2f  median %.2f  max %.2f%n",
          WIDTHS[i],
          micros[i][rounds / 2],
          WIDTHS[0],
          ratios[0],
          ratios[rounds / 2],
          ratios[rounds - 1]);
    }
  }

  private static double micros(int width) throws Exception {
    int times = WIDTHS[WIDTHS.length - 1] / width;
    Path home = Files.createTempDirectory("dagsmith-widths");
    try (Engine engine = Engine.open(EngineConfig.at(home))) {
      engine.run(WideDag.call(width), RunOptions.DEFAULT);
      long start = System.nanoTime();
      for (int i = 0; i < times; i++) {
        engine.run(WideDag.call(width), RunOptions.DEFAULT).result();
      }
      return (System.nanoTime() - start) / 1e3 / times / width;
    } finally {
      Directories.delete(home);
    }
  }
}
