package dev.dagsmith.it.docs;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of the tasks of a run in which one failed: {@code <!-- fails: extract in
 * shop.DailyDag --day 2026-01-01 -->}. A task fails that asks the system property {@code
 * docs.fails} for its own name.
 */
final class Outcomes {
  private static final List<String> STATES =
      List.of("failed", "upstream_failed", "skipped", "success");

  private final Report report;
  private final Sources sources;

  Outcomes(Report report, Sources sources) {
    this.report = report;
    this.sources = sources;
  }

  void check(Block block) throws IOException {
    String mark = block.mark(Mark.Kind.FAILS).orElseThrow();
    String[] words = mark.split("\\s+");
    if (words.length < 3 || !words[1].equals("in")) {
      report.fault(
          block.line(),
          "This says too little.",
          "Write <!-- fails: TASK in CLASS --OPTION .. -->.");
      return;
    }
    System.setProperty("docs.fails", words[0]);
    try {
      String[] arguments = Arrays.copyOfRange(words, 2, words.length);
      arguments[0] = "--json";
      String outcome = show(Dags.give(words[2], sources.classesWith(words[2]), arguments));
      if (!block.text().equals(outcome)) {
        report.differs(block, block.line(), "This is not what becomes of " + mark + ".", outcome);
      }
    } catch (ReflectiveOperationException e) {
      report.fault(block.line(), "There is no class " + words[2] + ".", "Name it in full.");
    } finally {
      System.clearProperty("docs.fails");
    }
  }

  private static String show(String json) {
    JsonNode run = JsonMapper.shared().readTree(json);
    Map<String, List<String>> byState = new TreeMap<>();
    for (JsonNode task : run.get("tasks")) {
      List<String> path =
          StreamSupport.stream(task.get("map_index").spliterator(), false)
              .map(JsonNode::asString)
              .toList();
      String name = task.get("task_id").asString() + (path.isEmpty() ? "" : path);
      byState.merge(task.get("state").asString(), List.of(name), Outcomes::joined);
    }
    StringBuilder text = new StringBuilder();
    for (String state : STATES) {
      if (byState.containsKey(state)) {
        text.append(String.format("%-16s %s%n", state, String.join(", ", byState.get(state))));
      }
    }
    JsonNode error = run.get("error");
    String why = error.isNull() ? "" : ": " + error.get("message").asString();
    return text + String.format("%-16s %s%s%n", "the run", run.get("state").asString(), why);
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
