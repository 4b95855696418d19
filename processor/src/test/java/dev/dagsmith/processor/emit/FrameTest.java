package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.testing.CompileCase;
import org.junit.jupiter.api.Test;

/** What the members name is what the user named, whatever else has that simple name. */
class FrameTest {
  @Test
  void typesOfTheUsersAreNamedAsThoseOfTheGeneratedCode() {
    CompileCase.of(
            """
            package other;

            public class List<T> {
              public record Node(int n) {}
            }
            """,
            """
            package shop;

            record Head(String text) {}

            record TypeRef<T>(T value) {}

            record TaskRef(int n) {}

            class Outputs {
              static class Task {}
            }
            """,
            """
            package shop;

            import dev.dagsmith.Dag;

            class Orders {
              @dev.dagsmith.Task static Head head(Outputs outputs) { return new Head(""); }
              @dev.dagsmith.Task static TypeRef<Head[]> ref(Head head) { return null; }
              @dev.dagsmith.Task static other.List<? super Head> own(TypeRef<Head[]> r) { return null; }
              @dev.dagsmith.Task static java.util.List<other.List.Node> list(
                  other.List<? super Head> own, TaskRef ref) {
                return java.util.List.of();
              }
              @dev.dagsmith.Task static int count(java.util.List<other.List.Node> all) { return 0; }
              @dev.dagsmith.Task static Outputs.Task task() { return null; }

              @Dag
              static int orders(int n) {
                Head head = head(new Outputs());
                task();
                return count(list(own(ref(head)), new TaskRef(n)));
              }
            }
            """,
            """
            package shop;

            class Uses {
              dev.dagsmith.runtime.TaskRef<other.List<? super Head>> own = OrdersDag.Task.OWN;
              java.util.List<other.List.Node> list = OrdersDag.outputs().list().latest();
              Outputs.Task task = OrdersDag.outputs().task().latest();
            }
            """)
        .check();
  }
}
