package dev.dagsmith.it.random;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression.
 *
 * @param type its type
 * @param template its text, with {@code $0}, {@code $1}.. where its parts stand
 * @param parts the expressions in it
 */
record Expr(Type type, String template, List<Expr> parts) {
  static Expr of(Type type, String template, Expr... parts) {
    return new Expr(type, template, List.of(parts));
  }

  String print() {
    String text = template;
    for (int i = 0; i < parts.size(); i++) {
      text = text.replace("$" + i, parts.get(i).print());
    }
    return text;
  }

  /** Simpler ones of the same type; not all of them need compile. */
  List<Expr> simpler() {
    List<Expr> all = new ArrayList<>();
    if (!parts.isEmpty()) {
      all.add(type.simplest());
      parts.stream().filter(p -> p.type == type).forEach(all::add);
    }
    for (int i = 0; i < parts.size(); i++) {
      for (Expr each : parts.get(i).simpler()) {
        List<Expr> changed = new ArrayList<>(parts);
        changed.set(i, each);
        all.add(new Expr(type, template, List.copyOf(changed)));
      }
    }
    return all;
  }
}
