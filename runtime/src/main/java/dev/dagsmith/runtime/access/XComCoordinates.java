package dev.dagsmith.runtime.access;

import dev.dagsmith.runtime.store.InstanceKey;

/**
 * Where an XCom stands. Its attempt is not part of it: what is read is always that of the attempt
 * with which the instance succeeded.
 *
 * @param instance the task instance that published it
 * @param key its key
 */
public record XComCoordinates(InstanceKey instance, String key) {
  /** As shown: {@code load[2, 0] rows}. */
  public String display() {
    return instance.display() + " " + key;
  }
}
