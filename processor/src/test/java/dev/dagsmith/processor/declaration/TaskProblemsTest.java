package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.testing.CompileCase;
import org.junit.jupiter.api.Test;

class TaskProblemsTest {
  @Test
  void settingsAreCheckedAtTheirValues() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            class Shop {
              @Task(
                  retries = -1, // expect: [DAG202]:17
                  retryDelay = "10 parsecs", // expect: [DAG201]:20
                  backoff = 0.5, // expect: [DAG203]:17
                  timeout = "0s", // expect: [DAG251]:17
                  maxActive = -4, // expect: [DAG202]:19
                  id = "a b") // expect: [DAG204]:12
              static void load() {}

              @Task
              @XCom(ttl = "0s") // expect: [DAG251]:15
              static int zero() {
                return 0;
              }

              @Task
              @XCom(ttl = "soon") // expect: [DAG201]:15
              static int soon() {
                return 0;
              }
            }
            """)
        .check();
  }
}
