package dev.dagsmith.runtime.graph;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the XComs of a task are kept.
 *
 * @param backend where large ones are; empty: as the engine is set
 * @param codec how they become bytes
 * @param readers ids of the tasks of the dag that alone may read them; empty: all may
 * @param once whether they go with the success of the one task that may read them
 * @param sensitive whether they are encrypted, whatever their types
 * @param ttl how long they are kept; null: as long as their run
 */
public record XComSettings(
    String backend,
    String codec,
    List<String> readers,
    boolean once,
    boolean sensitive,
    @Nullable Duration ttl) {
  /** The codec of tasks that name none. */
  public static final String JSON = "json";

  /** What holds where a task says nothing. */
  public static final XComSettings DEFAULT =
      new XComSettings("", JSON, List.of(), false, false, null);

  /** Copies the list. */
  public XComSettings {
    readers = List.copyOf(readers);
    if (once && readers.size() != 1) {
      throw new IllegalArgumentException(
          "What is consumed once has one reader, and not " + readers + ".");
    }
  }

  /** The same, kept in a backend, by a codec. */
  XComSettings kept(String newBackend, String newCodec) {
    return new XComSettings(newBackend, newCodec, readers, once, sensitive, ttl);
  }

  /** The same for tasks of these ids alone. */
  XComSettings readers(List<String> taskIds) {
    return new XComSettings(backend, codec, taskIds, once, sensitive, ttl);
  }

  /** The same, going with the success of their reader. */
  XComSettings consumed() {
    return new XComSettings(backend, codec, readers, true, sensitive, ttl);
  }

  /** The same, encrypted. */
  XComSettings encrypted() {
    return new XComSettings(backend, codec, readers, once, true, ttl);
  }

  /** The same, kept for so long. */
  XComSettings ttl(Duration time) {
    return new XComSettings(backend, codec, readers, once, sensitive, time);
  }
}
