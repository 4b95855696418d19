package dev.dagsmith;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a task may know of the run it is part of, and the XComs beside its return value. Outside a
 * run (the plain call of a dag or a task) it is <em>detached</em>: {@link #attached} is false,
 * {@link #dagId}, {@link #runId} and {@link #taskId} are empty, what is pushed is checked and
 * dropped, and there is nothing to pull.
 *
 * <p>Safe for use by several threads. A thread that a task starts itself has no current context:
 * hand it over.
 */
public interface TaskContext {
  /** {@return the context of the task that runs on this thread, or a detached one} Never null. */
  static TaskContext current() {
    return CurrentTask.get();
  }

  /** {@return whether this is a task of a run; false in a plain call} */
  boolean attached();

  /** {@return the dag's id} */
  String dagId();

  /** {@return the run's id} */
  String runId();

  /** {@return the task's id, with the prefixes of the groups it is in} */
  String taskId();

  /**
   * {@return where in its maps this instance stands, outermost first; empty for a task that is not
   * mapped}
   */
  List<Integer> mapIndex();

  /** {@return which attempt this is, from 1; from 1 again when the task is cleared} */
  int attempt();

  /** {@return the run's logical date} */
  Instant logicalDate();

  /** {@return the stretch of time that the run is for} */
  DataInterval dataInterval();

  /**
   * {@return the run's parameters by name, in the order of the dag's method, without those that are
   * injected; copies of their own, of the types that the method declares} Those of the dag that was
   * started, also for a task of a dag that it calls.
   */
  Map<String, @Nullable Object> params();

  /**
   * Publishes a value under a key of its own, beside what the task returns, as Airflow's {@code
   * xcom_push}. It is encoded at once, by its class: later changes of the object do not count. It
   * is published together with the attempt's success, in one transaction, or not at all; under a
   * key that was pushed before it takes the place of the former value.
   *
   * @param key 1 to 512 characters, none of them a control character; not {@code return_value}
   * @param value not null, and of a class without type parameters: a list wants {@link
   *     #push(String, Object, XComType)}
   * @throws IllegalArgumentException if the key or the value's class may not be
   * @throws IllegalStateException if the attempt has ended: a thread that goes on publishes nothing
   * @throws RuntimeException if the value can't be stored so that it comes back as it is
   */
  void push(String key, Object value);

  /**
   * The same with a declared type, by which the value is encoded. Null where that type takes it.
   *
   * @param <T> the type of the value
   * @param key 1 to 512 characters, none of them a control character
   * @param value the value; null where the type takes it
   * @param type the declared type, by which it is encoded
   */
  <T> void push(String key, @Nullable T value, XComType<T> type);

  /**
   * {@return a secret, from where the engine is set to look: by default the environment ({@code
   * DAGSMITH_VAR_SHOP_PASSWORD} for {@code shop-password}), then the file of its name in the
   * directory {@code secrets} of the home} It is read at each call and stored nowhere. In a plain
   * call it comes from the environment alone.
   *
   * @param name of letters, digits, {@code _}, {@code -} and dots
   * @throws SecretMissing if there is none; it says where it was looked for
   * @throws IllegalArgumentException if that is no name
   */
  Secret<String> secret(String name);

  /**
   * {@return the XComs of a task of this run, as Airflow's {@code xcom_pull(task_ids=..)}} Pull
   * only from what is upstream, by a value or by a step: whatever else has no order with this task,
   * and may or may not have ended.
   *
   * <pre>{@code
   * int rows = TaskContext.current().from("extract").pull("rows", Integer.class);
   * }</pre>
   *
   * @param taskId its id, sought in the dag (group) of this task, then in those around it
   * @throws IllegalArgumentException if there is no such task; it says which there are
   * @throws IllegalStateException if the context is detached
   */
  XComSource from(String taskId);

  /**
   * Writes an artifact, bytes of any number that are no XCom themselves, and gives the pointer to
   * them. It is published under its key with the attempt's success; under a key that the attempt
   * wrote or pushed before it takes the place of what was there.
   *
   * @param key as for {@link #push}, such as {@code orders.csv}
   * @param mediaType such as {@code text/csv}
   * @param content called once, on this thread
   * @return the pointer
   * @throws IllegalArgumentException if the key or the media type may not be
   * @throws IllegalStateException if the attempt has ended
   * @throws IOException if the content throws it, or the bytes can't be kept
   */
  Artifact write(String key, String mediaType, Artifact.Content content) throws IOException;

  /**
   * {@return the bytes of an artifact, of this run or another one; see {@link Artifact#open}}
   *
   * @param artifact the pointer
   * @throws XComMissing if they are not there any more
   * @throws XComDenied if this task may not read them
   * @throws IOException if they can't be read
   */
  InputStream open(Artifact artifact) throws IOException;
}
