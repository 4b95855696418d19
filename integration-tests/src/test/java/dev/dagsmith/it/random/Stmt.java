package dev.dagsmith.it.random;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement.
 *
 * @param template its text, with {@code $0}.. where its expressions stand, and {@code {#0}}.. for
 *     its blocks
 * @param parts its expressions
 * @param blocks its blocks
 */
record Stmt(String template, List<Expr> parts, List<List<Stmt>> blocks) {
  static Stmt of(String template, Expr... parts) {
    return new Stmt(template, List.of(parts), List.of());
  }

  /** The text of a block, a statement to a line. */
  static String print(List<Stmt> block, String indent) {
    StringBuilder text = new StringBuilder();
    block.forEach(s -> text.append(s.print(indent)));
    return text.toString();
  }

  private String print(String indent) {
    String text = indent + template.replace("\n", "\n" + indent) + "\n";
    for (int i = 0; i < blocks.size(); i++) {
      String inner = print(blocks.get(i), indent + "  ");
      text = text.replace("{#" + i + "}", "{\n" + inner + indent + "}");
    }
    for (int i = 0; i < parts.size(); i++) {
      text = text.replace("$" + i, parts.get(i).print());
    }
    return text;
  }

  /** What may stand instead of it: less. Not all of it need compile. */
  private List<List<Stmt>> simpler() {
    List<List<Stmt>> all = new ArrayList<>(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      for (List<Stmt> each : simpler(blocks.get(i))) {
        List<List<Stmt>> changed = new ArrayList<>(blocks);
        changed.set(i, each);
        all.add(List.of(new Stmt(template, parts, List.copyOf(changed))));
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      for (Expr each : parts.get(i).simpler()) {
        List<Expr> changed = new ArrayList<>(parts);
        changed.set(i, each);
        all.add(List.of(new Stmt(template, List.copyOf(changed), blocks)));
      }
    }
    return all;
  }

  /** A block with one statement left out or made simpler, the largest changes first. */
  static List<List<Stmt>> simpler(List<Stmt> block) {
    List<List<Stmt>> all = new ArrayList<>();
    for (int size = block.size(); size > 0; size = size / 2) {
      for (int from = 0; from + size <= block.size(); from += size) {
        all.add(with(block, from, from + size, List.of()));
      }
    }
    for (int i = 0; i < block.size(); i++) {
      for (List<Stmt> each : block.get(i).simpler()) {
        all.add(with(block, i, i + 1, each));
      }
    }
    return all;
  }

  private static List<Stmt> with(List<Stmt> block, int from, int to, List<Stmt> instead) {
    List<Stmt> changed = new ArrayList<>(block.subList(0, from));
    changed.addAll(instead);
    changed.addAll(block.subList(to, block.size()));
    return List.copyOf(changed);
  }
}
