package dev.dagsmith;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The XComs of one task of a run, to be pulled: what its current attempt has pushed, and what it
 * returned, under {@value #RETURN_VALUE}. Only values of task instances that succeeded are seen. A
 * value that is pulled is a new object at each call; changing it changes nothing that others get.
 *
 * <p>An instance of a mapped task is named by {@link #at}. Without it, a task in the same loops as
 * the task that asks is seen as in its own iteration; of one that stands in a loop of its own,
 * {@link #pullAll} gives all instances' values.
 *
 * <p>What its task lets only others read is an {@link XComDenied}. What is {@linkplain
 * XCom.Consume#ONCE consumed once} is claimed for the task instance that pulls it first; every
 * other instance gets an {@link XComConsumed}, which names that one.
 *
 * <p>Immutable, and safe for use by several threads. The calls read the store: while it is away
 * they wait, as long as the engine does.
 */
public interface XComSource {
  /** The key of what a task returns. */
  String RETURN_VALUE = "return_value";

  /**
   * {@return the same task, in these iterations of the loops around it}
   *
   * @param mapIndex the indexes, outermost first, from 0; with {@link #pullAll} fewer than there
   *     are loops name all instances below
   */
  XComSource at(int... mapIndex);

  /**
   * {@return what the task returned}
   *
   * @param <T> the type of the value
   * @param type the type to read it as
   * @throws XComMissing if there is no such value; it says what there is
   * @throws RuntimeException if the value is not of this type; it names both
   */
  default <T> @Nullable T pull(Class<T> type) {
    return pull(RETURN_VALUE, type);
  }

  /**
   * {@return the same, of a type with type arguments}
   *
   * @param <T> the type of the value
   * @param type the type to read it as
   */
  default <T> @Nullable T pull(XComType<T> type) {
    return pull(RETURN_VALUE, type);
  }

  /**
   * {@return what the task pushed under a key}
   *
   * @param <T> the type of the value
   * @param key what it was pushed under, such as {@code rows}
   * @param type the type to read it as
   * @throws XComMissing if there is no such value; it says what there is
   * @throws RuntimeException if the value is not of this type; it names both
   */
  <T> @Nullable T pull(String key, Class<T> type);

  /**
   * {@return the same, of a type with type arguments}
   *
   * @param <T> the type of the value
   * @param key what it was pushed under, such as {@code rows}
   * @param type the type to read it as
   */
  <T> @Nullable T pull(String key, XComType<T> type);

  /**
   * {@return what the task pushed under a key; empty if there is no such value, or it is null}
   *
   * @param <T> the type of the value
   * @param key what it was pushed under, such as {@code rows}
   * @param type the type to read it as
   */
  <T> Optional<T> find(String key, Class<T> type);

  /**
   * {@return the same, of a type with type arguments}
   *
   * @param <T> the type of the value
   * @param key what it was pushed under, such as {@code rows}
   * @param type the type to read it as
   */
  <T> Optional<T> find(String key, XComType<T> type);

  /**
   * {@return what the instances of a mapped task pushed under a key, by map index; those that have
   * pushed none are left out} Empty if there is none.
   *
   * @param <T> the type of the value
   * @param key what it was pushed under, such as {@code rows}
   * @param type the type to read it as
   */
  <T> List<@Nullable T> pullAll(String key, Class<T> type);

  /**
   * {@return the same, of a type with type arguments}
   *
   * @param <T> the type of the value
   * @param key what it was pushed under, such as {@code rows}
   * @param type the type to read it as
   */
  <T> List<@Nullable T> pullAll(String key, XComType<T> type);

  /** {@return the keys under which there is a value, in alphabetical order} */
  List<String> keys();
}
