package dev.dagsmith.benchmarks.throughput;

import dev.dagsmith.benchmarks.Directories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What one XCom costs beside JDBC and Jackson by hand: {@code XComCost [ROUNDS [SETTING,..]]}.
 * Written one by one, each in a transaction of its own, and read one by one, encoded and decoded.
 * Both sides take turns every {@link #TURN} values, so that what else the machine does meets both;
 * a round's ratio is that of all its turns.
 */
final class XComCost {
  private static final int VALUES = 2_000;
  private static final int TURN = 50;

  private XComCost() {}

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    List<Setting> settings =
        args.length > 1
            ? Stream.of(args[1].split(",")).map(Setting::valueOf).toList()
            : List.of(Setting.values());
    for (Setting setting : settings) {
      measure(setting, rounds);
    }
  }

  private static void measure(Setting setting, int rounds) throws Exception {
    Path work = Files.createTempDirectory("dagsmith-xcom");
    double[] writes = new double[rounds];
    double[] reads = new double[rounds];
    double[] readsByKey = new double[rounds];
    try (Databases databases = new Databases(setting, work)) {
      for (int round = -1; round < rounds; round++) {
        try (XComByTasks ours = new XComByTasks(database(setting, databases), VALUES);
            XComByHand theirs = new XComByHand(database(setting, databases), VALUES)) {
          double write = ratio(ours::write, theirs::write);
          ratio(ours::read, theirs::read); // warms both up alike
          double read = ratio(ours::read, theirs::read);
          double readByKey = ratio(ours::read, theirs::readByKey);
          if (round >= 0) {
            writes[round] = write;
            reads[round] = read;
            readsByKey[round] = readByKey;
          }
        }
      }
    }
    Directories.delete(work);
    System.out.println(setting.title);
    print("write, ours / by hand", writes);
    print("read, ours / by hand", reads);
    print("read, ours / a known attempt's", readsByKey);
  }

  private static Database database(Setting setting, Databases databases) throws Exception {
    return new Database(setting, databases.make(), databases.port());
  }

  private interface Work {
    void run(int from, int to) throws Exception;
  }

  private static double ratio(Work ours, Work theirs) throws Exception {
    long mine = 0;
    long other = 0;
    for (int from = 0; from < VALUES; from += TURN) {
      mine += time(ours, from);
      other += time(theirs, from);
    }
    return (double) mine / other;
  }

  private static long time(Work work, int from) throws Exception {
    long begin = System.nanoTime();
    work.run(from, from + TURN);
    return System.nanoTime() - begin;
  }

  private static void print(String name, double[] ratios) {
    Arrays.sort(ratios);
    System.out.printf(
        Locale.ROOT,
        "  %-30s min %.2f  median %.2f  max %.2f%n",
        name,
        ratios[0],
        ratios[ratios.length / 2],
        ratios[ratios.length - 1]);
  }
}
