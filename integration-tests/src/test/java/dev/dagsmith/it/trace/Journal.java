package dev.dagsmith.it.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what the tasks of a run do in a file that outlives their process, a line for each event.
 *
 * @param file what it is kept in, with the events of other runs
 * @param run the run
 */
public record Journal(Path file, String run) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Line(String run, Event event) {}

  /** What earlier processes did in the run, in order. A kill may cut the last line. */
  List<Event> events() {
    try {
      String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
      return text.lines()
          .filter(line -> line.endsWith("}}"))
          .map(line -> JSON.readValue(line, Line.class))
          .filter(line -> line.run().equals(run))
          .map(Line::event)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(Event event) {
    try { // a line of its own, also after one that was cut
      Files.writeString(
          file,
          "\n" + JSON.writeValueAsString(new Line(run, event)),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
