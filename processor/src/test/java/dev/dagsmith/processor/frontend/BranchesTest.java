package dev.dagsmith.processor.frontend;

import org.junit.jupiter.api.Test;

class BranchesTest {
  @Test
  void ifs() {
    ReadCase.of(
            "String x; if (ok(p)) { x = a(); } else if (p.isEmpty()) x = p; else return; use(x);")
        .is(
            "if @ok(p)",
            "  x = @a()",
            "else",
            "  if p.isEmpty()",
            "    x = p",
            "  else",
            "    return",
            "do @use(x)");
  }

  @Test
  void operators() {
    ReadCase.of("String x = ok(p) ? b(p) : p.trim(); boolean q = xs.isEmpty() && ok(x) || ok(a());")
        .is("x = (@ok(p) ? @b(p) : p.trim())", "q = ((xs.isEmpty() && @ok(x)) || @ok(@a()))");
    ReadCase.of("use(\"<\" + (p.isEmpty() ? a() : p) + p.trim());")
        .is("do @use(\"<\" + ((p.isEmpty() ? @a() : p)) + p.trim())");
  }

  @Test
  void patterns() {
    ReadCase.of("if (o instanceof String t && t.length() > 1) { use(t); } use(p);")
        .is(
            "if o instanceof String t && t.length() > 1",
            "  t = if (o instanceof String t) { return t; }"
                + " throw new IllegalStateException();",
            "  do @use(t)",
            "do @use(p)");
    ReadCase.of("if (!(any() instanceof String t)) { return; } use(t);")
        .is(
            "tested = @any()",
            "if !(tested instanceof String t)",
            "  return",
            "t = if (tested instanceof String t) { return t; } throw new IllegalStateException();",
            "do @use(t)");
    ReadCase.of("boolean q = o instanceof String t && ok(t);")
        .is(
            "q = (o instanceof String t && [t = if (o instanceof String t) { return t; }"
                + " throw new IllegalStateException();; value = @ok(t) => value])");
  }

  @Test
  void patternsThatTasksAreMatchedAgainst() {
    ReadCase.of("if (p.isEmpty() && any() instanceof String t) { use(t); }")
        .is(
            "condition = p.isEmpty()",
            "if condition",
            "  tested = @any()",
            "  condition = tested instanceof String t",
            "if condition",
            "  t = if (tested instanceof String t) { return t; }"
                + " throw new IllegalStateException();",
            "  do @use(t)");
    ReadCase.of("boolean q = any() instanceof String t && ok(t);")
        .is(
            "q = ([tested = @any(); condition = tested instanceof String t => condition] &&"
                + " [t = if (tested instanceof String t) { return t; }"
                + " throw new IllegalStateException();; value = @ok(t) => value])");
    ReadCase.of("use(!(p.isEmpty() || !(any() instanceof String t)) ? t : p);")
        .is(
            "do @use(([condition = p.isEmpty(); if !condition;   tested = @any();"
                + "   condition = !(tested instanceof String t); condition' = !condition"
                + " => condition'] ?"
                + " [t = if (tested instanceof String t) { return t; }"
                + " throw new IllegalStateException();; value = t => value] : p))");
  }

  @Test
  void scopesOfVariables() {
    ReadCase.of("String x = o instanceof String t ? t.trim() : p; use(x);")
        .is("x = o instanceof String t ? t.trim() : p", "do @use(x)");
    ReadCase.of(
            """
            int x = switch (s) {
              case NEW -> { var t = a(); yield t.length(); }
              default -> 1;
            };
            """)
        .read();
  }

  @Test
  void newSwitches() {
    ReadCase.of(
            """
            switch (s) { case NEW -> step(); case PAID, SENT -> { use(p); if (ok(p)) break; step(); } }
            String x = switch (p) {
              case "a" -> a();
              case "b" -> { if (ok(p)) { yield b(p); } yield p; }
              default -> throw new IllegalArgumentException(p);
            };
            """)
        .is(
            "block #0",
            "  switch s",
            "   case NEW:",
            "    do @step()",
            "   case PAID, SENT:",
            "    do @use(p)",
            "    if @ok(p)",
            "      leave #0",
            "    do @step()",
            "x = [block #1;   switch p;    case \"a\":;     chosen = @a();    case \"b\":;"
                + "     if @ok(p);       chosen = @b(p);       leave #1;     chosen = p;"
                + "    default:;     throw new IllegalArgumentException(p) => chosen]");
  }

  @Test
  void oldSwitches() {
    ReadCase.of(
            """
            switch (xs.size()) {
              case 0: case 1: step(); break;
              case LIMIT: { use(p); return; }
              default: use(o);
            }
            """)
        .is(
            "switch xs.size()",
            " case 0, 1:",
            "  do @step()",
            " case Shop.LIMIT:",
            "  do @use(p)",
            "  return",
            " default:",
            "  do @use(o)");
  }
}
