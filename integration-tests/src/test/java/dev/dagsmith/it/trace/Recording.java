package dev.dagsmith.it.trace;

import dev.dagsmith.TaskContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * The tasks of one run, or of one plain call. Of several attempts at a task the last one counts.
 */
public final class Recording {
  private static final StackWalker STACK =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
  private static final String STEPS = Steps.class.getName();

  private final Predicate<String> isDag;
  private final Schedule schedule;
  private final AtomicLong clock = new AtomicLong();
  private final Map<String, Event> events = new LinkedHashMap<>();
  private final Map<String, Integer> polls = new HashMap<>();
  private final Journal journal;
  private final ThreadLocal<String> latest = new ThreadLocal<>();
  private volatile int engine; // changed by the thread that runs the engines alone

  /**
   * Begins a recording.
   *
   * @param isDag whether a method, {@code programs.Branches#first}, is a dag's
   * @param schedule holds tasks back
   */
  public Recording(Predicate<String> isDag, Schedule schedule) {
    this(isDag, schedule, null);
  }

  private Recording(Predicate<String> isDag, Schedule schedule, Journal journal) {
    this.isDag = isDag;
    this.schedule = schedule;
    this.journal = journal;
  }

  /** Goes on with the recording of a dag's run in a process that was killed. */
  public static Recording goOn(Schedule schedule, Journal journal) {
    Recording recording = new Recording(name -> false, schedule, journal);
    for (Event each : journal.events()) {
      recording.events.remove(each.taskId() + each.mapIndex());
      recording.events.put(each.taskId() + each.mapIndex(), each);
      recording.clock.accumulateAndGet(each.end(), Math::max);
    }
    return recording;
  }

  /**
   * The engine that ran the tasks has crashed. What of it is still under way here would be gone
   * with its process, so it counts no more.
   */
  public void crashed() {
    engine++;
  }

  /** The time on its own clock. */
  public long now() {
    return clock.get();
  }

  /** The tasks, in the order in which they began. */
  public synchronized List<Event> events() {
    return new ArrayList<>(events.values());
  }

  void ran(Object... args) {
    TaskContext context = TaskContext.current();
    int begunBy = engine;
    long start = clock.incrementAndGet();
    schedule.turn();
    List<Event.Call> frames = frames();
    String text = Arrays.deepToString(args);
    Event event =
        new Event(
            frames.get(0).method(),
            text.substring(1, text.length() - 1),
            context.attached() ? List.of() : calls(frames),
            context.taskId(),
            context.mapIndex(),
            start,
            clock.incrementAndGet(),
            false);
    String key = context.attached() ? event.taskId() + event.mapIndex() : "" + start;
    latest.set(key);
    if (begunBy == engine) {
      put(key, event);
    }
  }

  private synchronized void put(String key, Event event) {
    events.remove(key);
    keep(key, event);
  }

  private void keep(String key, Event event) {
    events.put(key, event);
    if (journal != null) {
      journal.add(event);
    }
  }

  synchronized void failed() {
    String key = latest.get();
    Event event = events.get(key);
    if (event == null) {
      return; // of an engine that has crashed
    }
    keep(
        key,
        new Event(
            event.task(),
            event.args(),
            event.calls(),
            event.taskId(),
            event.mapIndex(),
            event.start(),
            event.end(),
            true));
  }

  synchronized int count(String name) {
    return polls.merge(name, 1, Integer::sum);
  }

  /** The task's method, then each method around it with the line that is under way. */
  private List<Event.Call> frames() {
    List<Event.Call> frames = new ArrayList<>();
    STACK.forEach(
        frame -> {
          String name = frame.getClassName();
          if (!name.equals(STEPS) && !name.equals(Recording.class.getName())) {
            String method = frames.isEmpty() ? frame.getMethodName() : source(frame);
            frames.add(new Event.Call(method, frame.getLineNumber()));
          }
        });
    return frames;
  }

  /** The method of the source; a lambda {@code lambda$main$0} belongs to {@code main}. */
  private static String source(StackWalker.StackFrame frame) {
    String method = frame.getMethodName();
    if (method.startsWith("lambda$")) {
      method = method.substring(7, method.lastIndexOf('$'));
    }
    return frame.getClassName() + "#" + method;
  }

  /** The innermost line of each dag method that is under way, outermost dag first. */
  private List<Event.Call> calls(List<Event.Call> frames) {
    List<Event.Call> calls = new ArrayList<>();
    String inner = "";
    for (Event.Call frame : frames) {
      if (isDag.test(frame.method()) && !frame.method().equals(inner)) {
        calls.add(0, frame);
        inner = frame.method();
      }
    }
    return calls;
  }
}
