package dev.dagsmith.it.harness;

import dev.dagsmith.it.trace.Event;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * How a program ended, run in one way.
 *
 * @param result what it returned; null if it failed
 * @param fault how it failed; null if it did not
 * @param events the tasks that ran
 * @param thrownAt the line of the dag method where it failed; null if it did not, or if unknown
 */
public record Outcome(Object result, Fault fault, List<Event> events, Event.Call thrownAt) {

  /** Whether both ended alike. */
  boolean endedAs(Outcome other) {
    return fault == null
        ? other.fault == null && same(result, other.result)
        : fault.equals(other.fault);
  }

  /** Like equals, but arrays are compared by content, and any two lists as lists. */
  static boolean same(Object a, Object b) {
    if (a instanceof Collection<?> x && b instanceof Collection<?> y && !x.equals(y)) {
      if (x.size() != y.size()) {
        return false;
      }
      Iterator<?> other = y.iterator();
      return x.stream().allMatch(each -> same(each, other.next()));
    }
    if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
      return same(List.copyOf(x.keySet()), List.copyOf(y.keySet()))
          && x.keySet().stream().allMatch(key -> same(x.get(key), y.get(key)));
    }
    return Arrays.deepEquals(new Object[] {a}, new Object[] {b});
  }

  /** For people. */
  public String show() {
    String end = fault == null ? "returned " + text(result) : "failed with " + fault;
    return end + "\n    ran " + events;
  }

  private static String text(Object value) {
    String text = Arrays.deepToString(new Object[] {value});
    return text.substring(1, text.length() - 1);
  }
}
