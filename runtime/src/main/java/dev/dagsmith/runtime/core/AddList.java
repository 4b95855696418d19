package dev.dagsmith.runtime.core;

/** The elements of a collected list, in order: where each value is. Cheap to ask by index. */
public interface AddList {
  /** How many there are. */
  int size();

  /** The instance whose value is the element at {@code index}. */
  Instance get(int index);
}
