package dev.dagsmith.processor.analysis;

import java.util.ArrayList;
import java.util.List;

/** A list that loops add to, as far as they have been analysed. */
final class ListDraft {
  /** The block of the list, in which the loops stand. */
  final BlockDraft home;

  final List<String> maps = new ArrayList<>();
  final List<String> adds = new ArrayList<>();
  private int collected;

  ListDraft(BlockDraft home) {
    this.home = home;
  }

  /** Whether there were adds since this was asked the last time. */
  boolean grown() {
    boolean grown = adds.size() > collected;
    collected = adds.size();
    return grown;
  }
}
