package dev.dagsmith.it.random;

import java.util.List;

/** The types of random programs, each with a simplest expression. */
enum Type {
  INT("int", "1"),
  BOOL("boolean", "true"),
  TEXT("String", "\"s\""),
  MAYBE("String", "null"),
  LIST("List<Integer>", "List.of(1, 2)"),
  REC("Rec", "new Rec(1, \"r\")"),
  VOID("void", "");

  final String java;
  private final String simplest;

  Type(String java, String simplest) {
    this.java = java;
    this.simplest = simplest;
  }

  Expr simplest() {
    return new Expr(this, simplest, List.of());
  }
}
