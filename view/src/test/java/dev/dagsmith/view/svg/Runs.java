package dev.dagsmith.view.svg;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs to draw. */
final class Runs {
  private Runs() {}

  /** Three rows were read, one was put aside, and storing the prices failed. */
  static RunMarks orders() {
    Map<String, RunMarks.Mark> marks = new LinkedHashMap<>();
    marks.put("readRows", mark("", Map.of("success", 1)));
    marks.put("for#1", new RunMarks.Mark(Map.of("success", 1), "3 elements", List.of(), Set.of()));
    marks.put("validate", mark("up to 2 attempts", Map.of("success", 3)));
    marks.put("if#1", new RunMarks.Mark(Map.of("success", 3), "", List.of("then"), Set.of("then")));
    marks.put("price", mark("", Map.of("success", 2, "skipped", 1)));
    marks.put("quarantine", mark("", Map.of("skipped", 2)));
    marks.put("store", mark("", Map.of("failed", 1)));
    marks.put("alert", mark("", Map.of("running", 1)));
    return new RunMarks("r1", "running", marks);
  }

  static RunMarks.Mark mark(String note, Map<String, Integer> states) {
    return new RunMarks.Mark(states, note, List.of(), Set.of());
  }
}
