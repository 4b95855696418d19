package dev.dagsmith.processor.analysis;

import java.util.ArrayList;
import java.util.List;

/** A list that loops add to, as far as they have been analysed. */
final class ListDraft {
  /** The map in whose iteration the list is made; loops directly in it are collected. */
  final String home;

  final List<String> maps = new ArrayList<>();
  final List<String> adds = new ArrayList<>();
  private BlockDraft block;
  private int collected;

  ListDraft(String home, BlockDraft block) {
    this.home = home;
    this.block = block;
  }

  /** Whether there were adds since this was asked the last time. */
  boolean grown() {
    return adds.size() > collected;
  }

  /**
   * Begins to collect a loop of this block; of one block all loops are collected together.
   *
   * @return whether what other blocks added comes before it
   */
  boolean enter(BlockDraft loops) {
    boolean other = loops != block;
    if (other) {
      adds.subList(0, collected).clear();
      maps.clear();
      block = loops;
    }
    collected = adds.size();
    return other;
  }
}
