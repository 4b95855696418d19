package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A block that is being filled. Its nodes are made at the end, when all in them is known. */
final class BlockDraft {
  private final List<Slot> slots = new ArrayList<>();

  /** A place for a node, which may stay empty. */
  static final class Slot {
    private @Nullable Supplier<? extends Node> node;

    void fill(Supplier<? extends Node> newNode) {
      this.node = newNode;
    }
  }

  void add(Supplier<? extends Node> node) {
    slot().fill(node);
  }

  Slot slot() {
    Slot slot = new Slot();
    slots.add(slot);
    return slot;
  }

  /** How many places there are. */
  int size() {
    return slots.size();
  }

  Block build() {
    return new Block(
        slots.stream()
            .map(slot -> slot.node)
            .filter(Objects::nonNull)
            .<Node>map(Supplier::get)
            .toList());
  }
}
