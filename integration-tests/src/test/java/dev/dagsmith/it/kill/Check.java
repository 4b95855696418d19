package dev.dagsmith.it.kill;

import dev.dagsmith.runtime.core.TaskState;
import java.util.ArrayList;
import java.util.List;

/** Holds what the tasks of a process wrote down against what the store had and has. */
final class Check {
  private final List<String> broken = new ArrayList<>();
  private final Book before;
  private final Book after;

  private Check(Book before, Book after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The guarantees that a process broke.
   *
   * @param before what was recorded when it started
   * @param lines what its tasks wrote down
   * @param after what is recorded now that it is gone
   */
  static List<String> of(Book before, List<String> lines, Book after) {
    Check check = new Check(before, after);
    check.nothingLost();
    check.ticketsAreGoneOnceRedeemed();
    lines.forEach(check::line);
    return check.broken;
  }

  private void nothingLost() {
    before
        .values()
        .forEach(
            (name, value) -> {
              boolean redeemed =
                  name.startsWith("ticket") && Book.GONE.equals(after.values().get(name));
              if (!redeemed && !value.equals(after.values().get(name))) {
                broken.add("lost: " + name + " = " + value + ", now " + after.values().get(name));
              }
            });
  }

  private void ticketsAreGoneOnceRedeemed() {
    for (int i = 0; after.states().containsKey("ticket[" + i + "]"); i++) {
      boolean redeemed = after.states().get("redeem[" + i + "]") == TaskState.SUCCESS;
      boolean gone = Book.GONE.equals(after.values().get("ticket[" + i + "]"));
      if (redeemed != gone) {
        broken.add(
            "redeem[" + i + "] has succeeded: " + redeemed + ", its ticket is gone: " + gone);
      }
    }
  }

  private void redeem(String index, String input, String line) {
    success("ticket" + index, line);
    int row = Integer.parseInt(index.substring(1, index.length() - 1));
    String rows = after.values().get("rows").replaceAll("[\\[\\] ]", "");
    if (Integer.parseInt(input) != 2 * (Integer.parseInt(rows.split(",")[row]) + 1)) {
      broken.add("read another ticket: " + line);
    }
  }

  /** {@code price [3] 1 4711}: the task, its map index, the attempt and what it was called with. */
  private void line(String line) {
    int bracket = line.indexOf(' ');
    int end = line.indexOf(']');
    String task = line.substring(0, bracket);
    String index = line.substring(bracket + 1, end + 1);
    String input = line.substring(line.indexOf(' ', end + 2) + 1);
    String name = task + (index.equals("[]") ? "" : index);
    if (before.values().containsKey(name)) {
      broken.add("ran again after its success was recorded: " + line);
    }
    switch (task) {
      case "price" -> success("rows", line);
      case "tax" -> value("price" + index, input, line);
      case "ticket" -> success("rows", line);
      case "redeem" -> redeem(index, input, line);
      case "sum" -> prices(input, line);
      case "refuse" -> value("sum", input, line);
      case "mend" -> state("refuse", TaskState.FAILED, line);
      case "post" -> value("mend", input, line);
      case "archive" -> success("post", line);
      default -> {}
    }
  }

  private void success(String producer, String line) {
    state(producer, TaskState.SUCCESS, line);
  }

  private void state(String producer, TaskState state, String line) {
    if (after.states().get(producer) != state) {
      broken.add(
          "began before "
              + producer
              + " was recorded as "
              + state.display()
              + ", which is "
              + after.states().get(producer)
              + ": "
              + line);
    }
  }

  private void value(String producer, String input, String line) {
    success(producer, line);
    if (!input.equals(after.values().get(producer))) {
      broken.add("read what is not recorded, " + after.values().get(producer) + ": " + line);
    }
  }

  private void prices(String input, String line) {
    int total = 0;
    for (int i = 0; after.states().containsKey("price[" + i + "]"); i++) {
      success("price[" + i + "]", line);
      String tax = after.values().get("tax[" + i + "]");
      String price = tax == null ? after.values().get("price[" + i + "]") : tax;
      total += price == null ? 0 : Integer.parseInt(price);
    }
    if (!input.equals("" + total)) {
      broken.add("read what is not recorded, in all " + total + ": " + line);
    }
  }
}
