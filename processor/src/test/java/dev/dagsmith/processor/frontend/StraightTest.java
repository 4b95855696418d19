package dev.dagsmith.processor.frontend;

import org.junit.jupiter.api.Test;

class StraightTest {
  @Test
  void valuesFlowAndStepsAreDone() {
    ReadCase.of("var x = a(); step(); use(b(x));").is("x = @a()", "do @step()", "do @use(@b(x))");
  }

  @Test
  void whatIsLeftOfATaskCallHasItsOwnPlace() {
    ReadCase.of("int i = xs.size() + n(a()) * xs.get(0).length();")
        .is("i = {xs.size()} + @n(@a()) * xs.get(0).length()");
    ReadCase.of("use(List.of(xs.get(0), b(p), xs.get(1)));")
        .is("do @use(List.of({xs.get(0)}, @b(p), xs.get(1)))");
  }

  @Test
  void textIsKept() {
    ReadCase.of(
            """
            var r = xs.stream()
                // the long ones
                .filter(x -> { var k = x.length(); return k > LIMIT; })
                .map(x -> new Row(x, 'c', State.NEW))
                .toList();
            String t = \"""
                a "b"
                  c\\u0041
                \""" + SECRET;
            """)
        .is(
            "r = xs.stream().filter(x -> { var k = x.length(); return k > Shop.LIMIT; })"
                + ".map(x -> new Shop.Row(x, 'c', Shop.State.NEW)).toList()",
            "t = \"a \\\"b\\\"\\n  cA\\n\" + \"it's\\n\"");
  }

  @Test
  void variablesAreReassigned() {
    ReadCase.of("String v = p; v = b(v); v += \"x\"; int i = 0; i++; long w = n(v);")
        .is("v = p", "v = @b(v)", "v += \"x\"", "i = 0", "i += 1", "w = @n(v)");
  }

  @Test
  void dagsSensorsAndSettings() {
    ReadCase.of(
            """
            var y = other(p, null);
            Flow.until(() -> ready(y));
            var f = Flow.until(Shop::find);
            var c = Flow.with("id=clean, retries=2", () -> b(f));
            Flow.parallel(() -> step(), () -> { use(c); step(); });
            Flow.barrier();
            """)
        .is(
            "y = @dag other(p, -)",
            "do @poll ready(y)",
            "f = @poll find()",
            "c = @clean(f)",
            "parallel",
            " -",
            "  do @step()",
            " -",
            "  do @use(c)",
            "  do @step()",
            "barrier");
  }
}
