package dev.dagsmith.benchmarks.throughput;

import dev.dagsmith.benchmarks.Directories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures all contenders in turn, round by round, and prints their figures and ratios: {@code
 * Throughput [ROUNDS [SETTING,.. [CONTENDER,..]]]}. Each measurement has an empty database; a round
 * before the first warms the JVMs up and counts for nothing.
 */
final class Throughput {
  private static final double SECONDS = 1.5;
  private static final double WARM_UP_SECONDS = 4;

  private Throughput() {}

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    List<Setting> settings =
        args.length > 1
            ? Arrays.stream(args[1].split(",")).map(Setting::valueOf).toList()
            : List.of(Setting.values());
    List<String> wanted = args.length > 2 ? List.of(args[2].split(",")) : Contender.ALL;
    for (Setting setting : settings) {
      List<String> contenders = setting.contenders.stream().filter(wanted::contains).toList();
      Path directory = Files.createTempDirectory("dagsmith-throughput");
      try {
        System.out.println(setting.title);
        measure(setting, contenders, rounds, directory).print(contenders);
      } finally {
        Directories.delete(directory);
      }
    }
  }

  private static Figures measure(
      Setting setting, List<String> contenders, int rounds, Path directory) throws Exception {
    Figures figures = new Figures();
    try (Databases databases = new Databases(setting, directory);
        Workers workers = new Workers(setting, databases.port(), directory)) {
      for (int round = 0; round <= rounds; round++) {
        for (Workload workload : Workload.values()) {
          for (String contender : contenders) {
            String place = databases.make();
            double seconds = round == 0 ? WARM_UP_SECONDS : SECONDS;
            double figure = workers.measure(contender, workload, seconds, place);
            databases.drop(place);
            if (round > 0) {
              figures.add(workload, contender, figure);
            }
          }
        }
      }
    }
    return figures;
  }
}
