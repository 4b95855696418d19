package dev.dagsmith.processor.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.testing.CompileCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a call says wins over its task, and that over the dag; only what is written counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsTest {
  private static final String OF_DAG = ".timeout(3600000).retryOn(\"java.io.IOException\")";

  private String generated;

  @BeforeAll
  void compile() {
    generated =
        CompileCase.of(
                """
                package shop;
                import dev.dagsmith.*;
                import java.io.*;
                class Shop extends Base {
                  static class Oops extends RuntimeException {}

                  @Task(retries = 3, retryDelay = "10s", backoff = 2, timeout = "1m", maxActive = 4)
                  static void own(String text) {}

                  @Task
                  static void none(String text) {}

                  @Task(retries = 0, failOn = {IllegalStateException.class, Oops.class})
                  static void zero(String text) {}

                  @Task(jitter = 0.25, pool = "db", priority = 5)
                  static void pooled(String text) {}

                  @Task
                  @XCom(backend = "file", codec = "cbor")
                  static String kept() { return ""; }

                  @Sensor(pool = "api", priority = -1)
                  static boolean ready() { return true; }

                  @Override
                  void inherited(String text) {}

                  /**
                   * Does {@code it}.
                   *
                   * @param text the <b>text</b>
                   */
                  @Dag(retries = 1, retryDelay = "5s", timeout = "1h", retryOn = IOException.class)
                  void nightly(String text) {
                    own(text);
                    none(text);
                    zero(text);
                    inherited(text);
                    pooled(text);
                    kept();
                    Flow.until(() -> ready());
                    Flow.with("retries=9, id=other, label=a {text}, b", () -> none(text));
                    Flow.with("id=moved, jitter=0, pool=disk, priority=7", () -> pooled(text));
                  }
                }
                """,
                """
                package shop;
                import dev.dagsmith.*;
                class Base {
                  @Task(retries = 4, id = "from_base")
                  void inherited(String text) {}
                }
                """)
            .check()
            .text("shop/NightlyDag.java")
            .replaceAll("\\s+", " ");
  }

  @Test
  void tasksWinOverTheDag() {
    assertThat(settings("own"))
        .isEqualTo(
            ".retries(3, 10000, 2.0, -1).jitter(0.5).timeout(60000)"
                + ".retryOn(\"java.io.IOException\").maxActive(4)");
  }

  @Test
  void theDagGivesDefaults() {
    assertThat(settings("none"))
        .isEqualTo(".retries(1, 5000, 1.0, -1).timeout(3600000).retryOn(\"java.io.IOException\")");
  }

  @Test
  void aWrittenDefaultCounts() {
    assertThat(settings("zero")).startsWith(".retries(0, 5000, 1.0, -1)");
  }

  @Test
  void classesAreNamedAsTheyAreLoaded() {
    assertThat(settings("zero"))
        .endsWith(".failOn(\"java.lang.IllegalStateException\", \"shop.Shop$Oops\")");
  }

  @Test
  void overridesHaveTheNearestAnnotation() {
    assertThat(settings("from_base")).startsWith(".retries(4, 5000, 1.0, -1)");
  }

  @Test
  void callsWinOverTasks() {
    assertThat(settings("other")).startsWith(".retries(9, 5000, 1.0, -1)");
    assertThat(generated).contains("return \"a \" + text + \", b\";");
  }

  @Test
  void poolsAndPrioritiesAreOfTasksSensorsAndCalls() {
    assertThat(settings("pooled")).endsWith(".jitter(0.25)" + OF_DAG + ".pool(\"db\").priority(5)");
    assertThat(settings("ready")).endsWith(".pool(\"api\").priority(-1)");
    assertThat(settings("moved")).endsWith("1.0, -1)" + OF_DAG + ".pool(\"disk\").priority(7)");
  }

  @Test
  void xcomsAreKeptAsTheTaskSays() {
    assertThat(settings("kept")).endsWith(OF_DAG + ".xcom(\"file\", \"cbor\")");
  }

  @Test
  void docsArePlainText() {
    assertThat(generated).contains(".doc(\"Does it.\")").contains(".documented(\"the text\")");
  }

  private String settings(String id) {
    int node = generated.indexOf("Head.of(\"" + id + "\",");
    assertThat(node).as("node %s in %s", id, generated).isNotNegative();
    int start = generated.indexOf("TaskSettings.DEFAULT", node) + "TaskSettings.DEFAULT".length();
    int end = start;
    int open = 0;
    while (open > 0 || generated.charAt(end) != ')') {
      open += generated.charAt(end) == '(' ? 1 : generated.charAt(end) == ')' ? -1 : 0;
      end++;
    }
    return generated.substring(start, end);
  }
}
