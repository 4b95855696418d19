package dev.dagsmith.processor.frontend;

import dev.dagsmith.processor.testing.CompileCase;
import org.junit.jupiter.api.Test;

/** Glue draws from a generator only if it draws the same each time. */
class RandomNumbersTest {
  @Test
  void aGeneratorWithASeedThatNothingKeeps() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            import java.util.*;
            class Shop {
              static final Random KEPT = new Random(1);
              @Task static int use(int x) { return x; }
              @Dag static void flow(List<Integer> seeds) {
                use(new Random(42).nextInt(10));
                use(new Random(42).nextInt(1, 10));
                use((new SplittableRandom(42)).nextInt());
                var five = new Random(use(3)).ints(5, 0, 10).boxed().toList();
                seeds.stream().map(seed -> use(new Random(seed).nextInt() + five.get(0))).toList();
              }
              @Dag static void refused() {
                use(new Random().nextInt(10)); // expect: [DAG127]:9
                use(KEPT.nextInt(10)); // expect: [DAG127]:9
                use(java.util.concurrent.ThreadLocalRandom.current().nextInt()); // expect: [DAG127]:9
                use(new java.security.SecureRandom(new byte[] {1}).nextInt()); // expect: [DAG127]:9
                var split = new SplittableRandom(42).split(); // expect: [DAG127]:17
                use(split.nextInt());
              }
            }
            """)
        .check();
  }
}
