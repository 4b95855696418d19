package dev.dagsmith.runtime.store;

import java.util.Locale;

/** What a committed group outlives. */
public enum Durability {
  /** Also a loss of power: each group waits until the disk has it. */
  DISK,
  /** The end of this process, however it ends; a loss of power may take the last moments back. */
  PROCESS;

  /** As written in settings: {@code disk}. */
  public String display() {
    return name().toLowerCase(Locale.ROOT);
  }
}
