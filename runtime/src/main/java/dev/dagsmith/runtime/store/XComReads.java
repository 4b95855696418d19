package dev.dagsmith.runtime.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be read of values, and of those that published them. All methods throw {@link
 * StoreException}.
 */
public interface XComReads {
  /** A run by its ids; null if there is none. */
  @Nullable RunRow run(String dagId, String runId);

  /** One instance; null if it has no row. */
  @Nullable InstanceRow instance(InstanceKey key);

  /** The value that the instance's current attempt published under a key; null if there is none. */
  @Nullable XComRow xcom(InstanceKey key, String name);

  /** The keys under which the instance's current attempt published values, in their order. */
  List<String> keys(InstanceKey key);

  /**
   * What the attempts of an instance published, those with which it succeeded before it was done
   * again, too; the first attempt first, each by key.
   */
  List<XComRow> history(InstanceKey key);

  /**
   * A page of the values that the instances of one mapped task published under a key, by element.
   *
   * @param task the task, with the path of the maps around it up to which elements are wanted
   * @param name the key
   * @param after only those after this path, to read on; null to begin
   * @param limit at most so many
   */
  List<XComRow> elements(InstanceKey task, String name, @Nullable MapPath after, int limit);

  /** The runs in which a task published a value, those of the latest logical date first. */
  List<RunRow> publishers(PublisherQuery query);
}
