package dev.dagsmith.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransitionsTest {
  private static final Path PAGE = Path.of("..", "docs", "states.md");

  /** {@code -Ddagsmith.regenerate=true} writes the page instead. */
  @Test
  void theDiagramInTheDocsIsThatOfTheTable() throws IOException {
    if (Boolean.getBoolean("dagsmith.regenerate")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page());
    }
    assertThat(PAGE).content().isEqualTo(page());
  }

  @Test
  void nothingComesAfterAnEnd() {
    for (TaskState from : TaskState.values()) {
      for (TaskState to : TaskState.values()) {
        if (from.ended()) {
          assertThat(Transitions.allowed(from, to)).isFalse();
        }
      }
    }
  }

  @Test
  void everyStateButRemovedIsReachedFromNone() {
    Set<TaskState> reached = EnumSet.of(TaskState.NONE);
    for (int i = 0; i < TaskState.values().length; i++) {
      for (Transitions.Transition each : Transitions.ALL) {
        if (reached.contains(each.from())) {
          reached.add(each.to());
        }
      }
    }
    assertThat(EnumSet.complementOf(EnumSet.copyOf(reached))).containsExactly(TaskState.REMOVED);
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append("# States of a task instance\n\n<!-- held by: TransitionsTest -->\n\n");
    page.append("Made from the table in `dev.dagsmith.runtime.core.Transitions` by its test;\n");
    page.append(
        "`./mvnw -pl runtime -am test -Dtest=TransitionsTest -Ddagsmith.regenerate=true`\n");
    page.append(
        "writes it anew. *On record* means that a run which is resumed finds the outcome\n");
    page.append("in the store and does not run the task again.\n\n");
    page.append("```mermaid\nstateDiagram-v2\n  [*] --> none\n");
    for (Transitions.Transition each : Transitions.ALL) {
      page.append("  ").append(each.from().display());
      page.append(" --> ").append(each.to().display());
      page.append(" : ").append(each.why()).append('\n');
    }
    for (TaskState state : TaskState.values()) {
      if (state.ended() && state != TaskState.REMOVED) {
        page.append("  ").append(state.display()).append(" --> [*]\n");
      }
    }
    return page.append("```\n").toString();
  }
}
