package dev.dagsmith.processor.frontend;

import dev.dagsmith.processor.testing.CompileCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Guards of cases, which Java has from 21 on. */
@EnabledForJreRange(min = JRE.JAVA_21)
class GuardsTest {
  @Test
  void aTaskInAGuard() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            class Shop {
              sealed interface Shape permits Dot, Line {}
              record Dot(int x) implements Shape {}
              record Line(int n) implements Shape {}
              @Task static Shape shape(int n) { return new Dot(n); }
              @Task static boolean big(int x) { return x > 3; }
              @Task static void use(int x) {}
              @Dag static void flow(int n) {
                switch (shape(n)) {
                  case Dot d when big(d.x()) -> use(d.x()); // expect: [DAG126]:23
                  case Dot d -> use(0);
                  case Line l -> use(l.n());
                }
              }
            }
            """)
        .check();
  }

  @Test
  void whatACaseBindsIsKnownInItsValue() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            class Shop {
              record Dot(int x) {}
              record Line(String s) {}
              @Task static Dot dot(int n) { return new Dot(n); }
              @Task static void use(int x) {}
              @Dag static void flow(int n) {
                Object o = dot(n);
                int x = switch (o) {
                  case Dot d when d.x() > 3 -> d.x();
                  case Line d -> d.s().length();
                  default -> 0;
                };
                use(x);
              }
            }
            """)
        .strict()
        .check();
  }
}
