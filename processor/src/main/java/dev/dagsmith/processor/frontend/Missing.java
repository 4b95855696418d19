package dev.dagsmith.processor.frontend;

import com.sun.source.tree.Tree;

/** Thrown where a name means nothing yet: the method is to be read again when it does. */
final class Missing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final transient Tree tree;

  Missing(String name, Tree tree) {
    super(name, null, false, false);
    this.name = name;
    this.tree = tree;
  }

  String name() {
    return name;
  }

  Tree tree() {
    return tree;
  }
}
