package dev.dagsmith.benchmarks.throughput;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What tasks pass on: about 100 bytes as JSON. */
public record Value(int id, String name, List<Integer> amounts, int steps) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What the first task of a chain makes. */
  static Value first(int id) {
    return new Value(id, "orders of the eleventh of November", List.of(3, 1, 4, 1, 5, 9, 2, 6), 1);
  }

  /** What a task makes of it. */
  Value next() {
    return new Value(id, name, amounts, steps + 1);
  }

  /** For those who store bytes. */
  byte[] json() {
    return JSON.writeValueAsBytes(this);
  }

  static Value of(byte[] json) {
    return JSON.readValue(json, Value.class);
  }
}
