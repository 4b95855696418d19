package dev.dagsmith.processor.program;

import java.util.List;

/** Statements in order: a block. */
public record Seq(List<Stmt> statements) {
  /** Copies the list. */
  public Seq {
    statements = List.copyOf(statements);
  }
}
