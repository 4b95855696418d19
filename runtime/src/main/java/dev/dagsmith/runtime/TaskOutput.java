package dev.dagsmith.runtime;

import dev.dagsmith.TaskContext;
import dev.dagsmith.XComMissing;
import dev.dagsmith.XComSource;
import dev.dagsmith.XComType;
import dev.dagsmith.runtime.access.OutputPlace;
import dev.dagsmith.runtime.access.Outputs;
import dev.dagsmith.runtime.access.Principal;
import dev.dagsmith.runtime.access.ReadsXComs;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.RunRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a task gives, in whichever run of its dag: for tasks of other dags, and for plain code. Only
 * values of runs that ended well are read, unless {@link #anyRun} asks for others. Generated
 * classes have one for each of their tasks; {@link #of(String, String, Class)} names a task of a
 * dag that is not on the class path.
 *
 * <pre>{@code
 * Summary last = OrdersDag.outputs().summary().latest();
 * Summary same = TaskOutput.of("orders", "summary", Summary.class).latest();
 * }</pre>
 *
 * <p>In a task it reads the store of the engine that runs the task; in plain code that of {@link
 * Dagsmith}, or the one that {@link #in} names. Each value is a new object, decoded as the type
 * that the task declares now. Immutable, and safe for use by several threads.
 *
 * @param <T> the type of the value
 */
public final class TaskOutput<T extends @Nullable Object> {
  private final OutputPlace place;
  private final Supplier<TypeRef> type;

  /** Which codecs beside those that are built in may have stored the values. */
  private final Predicate<String> codecs;

  private final @Nullable XComStore store;

  /**
   * What a task of a dag returns; for generated classes.
   *
   * @param dag the dag's outputs
   * @param id the task's id
   */
  public TaskOutput(DagOutputs dag, String id) {
    this(
        OutputPlace.of(dag.dagId(), dag.prefix() + id, XComSource.RETURN_VALUE),
        () -> dag.type(id),
        dag::declaresCodec,
        null);
  }

  private TaskOutput(
      OutputPlace place,
      Supplier<TypeRef> type,
      Predicate<String> codecs,
      @Nullable XComStore store) {
    this.place = place;
    this.type = type;
    this.codecs = codecs;
    this.store = store;
  }

  /**
   * {@return what a task returns, by ids}
   *
   * @param <T> the type of the value
   * @param dagId the dag that is run
   * @param taskId the task, with the prefixes of the groups it is in
   * @param type the type to read it as
   */
  public static <T> TaskOutput<T> of(String dagId, String taskId, Class<T> type) {
    return named(dagId, taskId, TypeRef.of(type));
  }

  /**
   * {@return the same, of a type with type arguments}
   *
   * @param <T> the type of the value
   * @param dagId the dag's id
   * @param taskId the task's id, with the prefixes of the groups it is in
   * @param type the type to read it as
   */
  public static <T> TaskOutput<T> of(String dagId, String taskId, XComType<T> type) {
    return named(dagId, taskId, TypeRef.of(type.type()));
  }

  private static <T> TaskOutput<T> named(String dagId, String taskId, TypeRef type) {
    return new TaskOutput<>(
        OutputPlace.of(dagId, taskId, XComSource.RETURN_VALUE), () -> type, codec -> false, null);
  }

  /**
   * {@return what the same task pushes under a key}
   *
   * @param <U> the type of the value
   * @param key what it was pushed under, such as {@code rows}
   * @param keyType the type to read it as
   */
  public <U> TaskOutput<U> key(String key, Class<U> keyType) {
    return new TaskOutput<>(place.under(key), () -> TypeRef.of(keyType), codecs, store);
  }

  /**
   * {@return the same, of a type with type arguments}
   *
   * @param <U> the type of the value
   * @param key what it was pushed under, such as {@code rows}
   * @param keyType the type to read it as
   */
  public <U> TaskOutput<U> key(String key, XComType<U> keyType) {
    return new TaskOutput<>(place.under(key), () -> TypeRef.of(keyType.type()), codecs, store);
  }

  /**
   * {@return the same of one instance of a mapped task}
   *
   * @param mapIndex the indexes, outermost first, from 0
   */
  public TaskOutput<T> mapIndex(int... mapIndex) {
    return new TaskOutput<>(place.at(mapIndex), type, codecs, store);
  }

  /**
   * {@return the values of all instances of a mapped task, by map index; after {@link #mapIndex} of
   * those below} What gave none is left out.
   */
  public TaskOutput<List<T>> all() {
    return new TaskOutput<>(place.ofAll(), type, codecs, store);
  }

  /** {@return the same, of runs that failed or have not ended, too} */
  public TaskOutput<T> anyRun() {
    return new TaskOutput<>(place.inAnyRun(), type, codecs, store);
  }

  /**
   * {@return the same, of a task that stores its values by this codec} Only for a task that {@link
   * #of} names, and a codec that is not built in: generated classes know what their dag declares,
   * and what a stored row says is not enough to choose what decodes it.
   *
   * @param name the codec's, as in {@code @XCom(codec)}
   * @throws dev.dagsmith.runtime.xcom.UnknownCodec if no library brings it
   */
  public TaskOutput<T> codec(String name) {
    return new TaskOutput<>(place, type, codecs.or(Outputs.storedBy(name)), store);
  }

  /**
   * {@return the same, read from another store}
   *
   * @param other what takes its place
   */
  public TaskOutput<T> in(XComStore other) {
    return new TaskOutput<>(place, type, codecs, other);
  }

  /**
   * {@return the value of the run with the latest logical date that has one}
   *
   * @throws XComMissing if no run has one
   */
  public T latest() {
    return first(null, "");
  }

  /**
   * {@return the value of a run}
   *
   * @param runId the run's id
   * @throws XComMissing if there is no such run or value; it says what there is
   */
  public T ofRun(String runId) {
    Outputs outputs = outputs();
    return value(outputs, outputs.run(runId));
  }

  /**
   * {@return the value of the run of a logical date; of several that of the run started last}
   *
   * @param logicalDate to the microsecond
   * @throws XComMissing if no run of that date has one
   */
  public T at(Instant logicalDate) {
    return first(logicalDate, " of " + logicalDate);
  }

  /**
   * {@return the values of the runs with the latest logical dates that have one, latest first;
   * empty if none has}
   *
   * @param limit at most so many, 1 or more
   */
  public List<PastValue<T>> history(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("history takes 1 or more, not " + limit + ".");
    }
    Outputs outputs = outputs();
    List<PastValue<T>> values = new ArrayList<>();
    for (RunRow run : outputs.runs(null, limit)) {
      values.add(new PastValue<>(run.key().runId(), run.logicalDate(), value(outputs, run)));
    }
    return values;
  }

  private T first(@Nullable Instant logicalDate, String which) {
    Outputs outputs = outputs();
    List<RunRow> runs = outputs.runs(logicalDate, 1);
    if (runs.isEmpty()) {
      throw new XComMissing(
          "No run"
              + which
              + (place.anyRun() ? "" : " that ended well")
              + " has a value of "
              + place.display()
              + ".");
    }
    return value(outputs, runs.get(0));
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // decoded as this type; null where it takes it
  private T value(Outputs outputs, RunRow run) {
    return (T) outputs.value(run, type.get());
  }

  private Outputs outputs() {
    if (store != null) {
      return new Outputs(store.reader(), reading(), place, codecs);
    }
    return TaskContext.current() instanceof ReadsXComs task
        ? new Outputs(task.reader(), task.principal(), place, codecs)
        : new Outputs(Dagsmith.xcoms().reader(), Principal.PLAIN_CODE, place, codecs);
  }

  /** Who reads on this thread. */
  static Principal reading() {
    return TaskContext.current() instanceof ReadsXComs task
        ? task.principal()
        : Principal.PLAIN_CODE;
  }
}
