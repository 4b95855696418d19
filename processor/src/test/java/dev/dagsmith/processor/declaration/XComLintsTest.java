package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.testing.CompileCase;
import org.junit.jupiter.api.Test;

/** What of declarations makes a task's values large, or secret. */
class XComLintsTest {
  @Test
  void bytesAndTablesAreLarge() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            import java.util.*;
            class Shop {
              record Photo(String name, byte[] data) {}
              record Eight(int a, int b, int c, int d, int e, int f, int g, int h) {}
              record Wide(Eight one, int i, int j, int k, int l, int m, int n, int o) {}
              @Task static Optional<byte[]> bytes() { return null; } // expect: [DAG303]:33
              @Task static Photo photo() { return null; } // expect: [DAG303]:22
              @Task static List<Wide> table() { return null; } // expect: [DAG303]:27
              @Task static Map<String, Wide> named() { return null; } // expect: [DAG303]:34
              @Task static Wide[] array() { return null; } // expect: [DAG303]:23
              @Task static Wide one() { return null; }
              @Task static Optional<Wide> perhaps() { return null; }
              @Task static List<Eight> narrow() { return null; }
              @Task static byte small() { return 1; }
              @Task(push = false) static byte[] thrownAway() { return null; }
              @XCom(backend = "file") @Task static byte[] kept() { return null; }
              @SuppressWarnings("DAG303") @Task static byte[] known() { return null; }
            }
            """)
        .check();
  }

  @Test
  void namesOfSecretsAreSmelled() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            import java.util.*;
            class Shop {
              record Key(String apiKey) {}
              record Use(int tokens, int token, String tokenCount, List<String> passwords) {}
              @Task static List<Key> keys() { return null; } // expect: [DAG304]:26
              @Task static Use use() { return null; }
              @SuppressWarnings("DAG304") @Task static Key known() { return null; }
              @Dag static void login(String user, String DB_PASSWORD) {} // expect: [DAG304]:46
              @Dag static void count(int token) {}
              @SuppressWarnings("DAG304") @Dag static void told(String secret) {}
            }
            """)
        .check();
  }
}
