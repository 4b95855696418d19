package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.cli.RunPicture.Row;
import dev.dagsmith.runtime.core.TaskState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A run's progress as lines of text: a pure function of how far the run is. */
final class ProgressLines {
  private final Look look;

  /**
   * How it looks.
   *
   * @param width columns of the terminal
   * @param height rows of the terminal
   * @param unicode whether signs beyond ASCII are shown
   * @param colour whether colours are used
   */
  record Look(int width, int height, boolean unicode, boolean colour) {}

  ProgressLines(Look look) {
    this.look = look;
  }

  /** At most as many lines as the terminal has rows, each narrower than it. */
  List<String> of(String title, List<Row> rows, Duration elapsed) {
    List<String> lines = new ArrayList<>();
    Map<TaskState, Integer> all = new EnumMap<>(TaskState.class);
    rows.forEach(row -> row.counts().forEach((state, n) -> all.merge(state, n, Integer::sum)));
    String counts = all.isEmpty() ? "" : "  " + Summary.of(all);
    lines.add(cut(title + "  " + Durations.shown(elapsed) + counts));
    List<Row> shown = shown(rows);
    int widest = shown.stream().mapToInt(row -> row.taskId().length()).max().orElse(0);
    int column = Math.min(widest, look.width() / 2);
    shown.forEach(row -> lines.add(line(row, column)));
    if (shown.size() < rows.size()) {
      lines.add(cut("  and " + (rows.size() - shown.size()) + " more tasks"));
    }
    return lines;
  }

  /** If there is no room for all: those under way, in the order of the graph. */
  private List<Row> shown(List<Row> rows) {
    int room = Math.max(1, look.height() - 2);
    if (rows.size() <= room) {
      return rows;
    }
    List<Row> active = rows.stream().filter(row -> !Mark.of(row).settled).toList();
    return active.subList(0, Math.min(active.size(), room - 1));
  }

  private String line(Row row, int column) {
    Mark mark = Mark.of(row);
    String sign = look.unicode() ? mark.sign : mark.ascii;
    String name = row.taskId() + " ".repeat(Math.max(0, column - row.taskId().length()));
    String text = cut(sign + " " + name + "  " + status(row));
    return look.colour() ? mark.colour + text + "\u001b[0m" : text;
  }

  private static String status(Row row) {
    if (!row.mapped()) {
      return row.counts().keySet().stream().findFirst().map(TaskState::display).orElse("");
    }
    Map<TaskState, Integer> rest = new EnumMap<>(TaskState.class);
    rest.putAll(row.counts());
    rest.remove(TaskState.SUCCESS);
    String others = rest.isEmpty() ? "" : "  " + Summary.of(rest);
    return row.count(TaskState.SUCCESS) + "/" + row.total() + others;
  }

  private String cut(String line) {
    int width = Math.max(1, look.width() - 1);
    return line.length() <= width ? line : line.substring(0, width);
  }

  private enum Mark {
    WAITING("\u00b7", ".", "\u001b[2m", true),
    ACTIVE("\u25cf", "*", "\u001b[36m", false),
    RETRY("\u21bb", "~", "\u001b[33m", false),
    FAILED("\u2717", "x", "\u001b[31m", true),
    SKIPPED("\u25cb", "-", "\u001b[2m", true),
    DONE("\u2713", "+", "\u001b[32m", true);

    private final String sign;
    private final String ascii;
    private final String colour;
    private final boolean settled;

    Mark(String sign, String ascii, String colour, boolean settled) {
      this.sign = sign;
      this.ascii = ascii;
      this.colour = colour;
      this.settled = settled;
    }

    static Mark of(Row row) {
      if (row.count(TaskState.UP_FOR_RETRY) > 0) {
        return RETRY;
      } else if (row.counts().keySet().stream().anyMatch(s -> !s.ended() && s != TaskState.NONE)) {
        return ACTIVE;
      } else if (row.count(TaskState.FAILED) > 0) {
        return FAILED;
      } else if (row.count(TaskState.NONE) > 0 || row.total() == 0) {
        return WAITING;
      }
      return row.count(TaskState.SUCCESS) > 0 ? DONE : SKIPPED;
    }
  }
}
