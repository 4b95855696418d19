package dev.dagsmith.benchmarks.throughput;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of a setting, round by round, and the tables made of them. */
final class Figures {
  private final Map<Workload, Map<String, List<Double>>> figures = new EnumMap<>(Workload.class);

  void add(Workload workload, String contender, double figure) {
    figures
        .computeIfAbsent(workload, key -> new HashMap<>())
        .computeIfAbsent(contender, key -> new ArrayList<>())
        .add(figure);
  }

  /** Prints each contender's figures, and ours in proportion to each other's, pair by pair. */
  void print(List<String> contenders) {
    for (Workload workload : figures.keySet()) {
      Map<String, List<Double>> all = figures.get(workload);
      System.out.println("  " + workload.title + ", " + workload.unit);
      for (String contender : contenders) {
        line("    " + contender, all.get(contender), workload.isTime() ? 3 : 0);
      }
      for (String contender : contenders) {
        if (contenders.contains("ours") && !contender.equals("ours")) {
          line("    ours / " + contender, ratios(all.get("ours"), all.get(contender)), 2);
        }
      }
    }
  }

  private static List<Double> ratios(List<Double> ours, List<Double> theirs) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      ratios.add(ours.get(i) / theirs.get(i));
    }
    return ratios;
  }

  private static void line(String name, List<Double> values, int digits) {
    List<Double> sorted = values.stream().sorted().toList();
    String number = "%." + digits + "f";
    System.out.printf(
        Locale.ROOT,
        "%-26s min " + number + "  median " + number + "  max " + number + "%n",
        name,
        sorted.get(0),
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() - 1));
  }
}
