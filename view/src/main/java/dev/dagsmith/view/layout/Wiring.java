package dev.dagsmith.view.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts lines where they cross borders. */
final class Wiring {
  /** A part of a line, and the block that it lies in. */
  record Piece(Block block, Link link) {}

  private final Map<String, Block> home = new HashMap<>();

  /** Knows where the figures of a picture are. */
  Wiring(Block all) {
    index(all);
  }

  private void index(Block block) {
    block.laneOf.keySet().forEach(each -> home.put(each, block));
    block.blocks.forEach(this::index);
  }

  /** The parts of a line, first to last, noted in their blocks; nothing if it can't be drawn. */
  List<Piece> cut(Wire wire) {
    Block common = common(home.get(wire.from()), home.get(wire.to()));
    if (common == null) {
      return List.of();
    }
    String source = child(common, wire.from());
    String target = child(common, wire.to());
    if (!common.inOrder(source, target)) {
      return List.of();
    }
    List<Piece> pieces = new ArrayList<>();
    Link.End at = out(wire, common, pieces);
    Deque<Block> down = new ArrayDeque<>();
    for (Block each = home.get(wire.to()); each != null && each != common; each = each.parent) {
      down.push(each);
    }
    pieces.add(piece(common, at, inner(common, wire, down.peek()), wire, wire.label()));
    while (!down.isEmpty()) {
      Block block = down.pop();
      Block.Port port = new Block.Port(entry(block, wire), lane(block, wire.to()));
      block.entries.add(port);
      Link.End from = new Link.End(port.name(), "");
      pieces.add(piece(block, from, inner(block, wire, down.peek()), wire, 0));
    }
    return pieces;
  }

  /** Up to the common block; gives back where the line leaves the figure there. */
  private Link.End out(Wire wire, Block common, List<Piece> pieces) {
    Link.End at = new Link.End(wire.from(), "");
    for (Block each = home.get(wire.from()); each != null && each != common; each = each.parent) {
      String name = "out " + wire.from() + " " + wire.bundle();
      each.exits.add(new Block.Port(name, lane(each, wire.from())));
      pieces.add(piece(each, at, new Link.End(name, ""), wire, 0));
      at = new Link.End(each.key, name);
    }
    return at;
  }

  private Piece piece(Block block, Link.End from, Link.End to, Wire wire, int label) {
    Link link = new Link(from, to, wire.bundle(), label);
    block.links.add(link);
    return new Piece(block, link);
  }

  /** The end in a block of a line that goes on into another one in it, or ends in it. */
  private Link.End inner(Block block, Wire wire, @Nullable Block next) {
    return next == null
        ? new Link.End(wire.to(), "")
        : new Link.End(child(block, wire.to()), entry(next, wire));
  }

  private String entry(Block block, Wire wire) {
    return "in " + wire.from() + " " + wire.bundle() + " " + lane(block, wire.to());
  }

  private int lane(Block block, String figure) {
    return block.lane(child(block, figure));
  }

  /** The figure of a block that a figure is, or is in. */
  private String child(Block block, String figure) {
    String at = figure;
    for (Block each = home.get(figure); each != null && each != block; each = each.parent) {
      at = each.key;
    }
    return at;
  }

  private static @Nullable Block common(@Nullable Block one, @Nullable Block other) {
    Block a = one;
    Block b = other;
    while (a != null && b != null && a != b) {
      if (a.depth >= b.depth) {
        a = a.parent;
      } else {
        b = b.parent;
      }
    }
    return a == b ? a : null;
  }
}
