package dev.dagsmith.samples.catfacts;

import dev.dagsmith.Dag;
import dev.dagsmith.Param;
import dev.dagsmith.Task;
import dev.dagsmith.runtime.PastValue;
import java.util.List;

/** Looks back on what another dag, {@link CatFacts}, found. */
public final class FactDigest {
  private FactDigest() {}

  /**
   * The facts of the latest days.
   *
   * @param days how many
   */
  @Dag(schedule = "@weekly", start = "2026-01-01")
  static List<String> factDigest(@Param(value = "7", min = 1) int days) {
    return collect(days);
  }

  @Task
  static List<String> collect(int days) {
    return CatFactsDag.outputs().analyze().history(days).stream()
        .map(PastValue::value)
        .map(analysis -> analysis.words() + " words: " + analysis.fact())
        .toList();
  }
}
