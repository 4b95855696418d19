package dev.dagsmith.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A task ends its whole process, again and again. */
class CrashLoopTest {
  private static final int HALTED = 9;

  @TempDir Path directory;

  @Test
  void theRunFailsAndNamesTheTaskAndGoesOnWhenThatIsMended() throws Exception {
    Path classes = directory.resolve("classes");
    Child.compile(classes);
    Path home = Files.createDirectory(directory.resolve("home"));
    Trail trail = Trail.at(directory.resolve("log"));
    assertThat(perform(classes, home, trail, "run", "--run-id", "r1")).isEqualTo(HALTED);
    for (int i = 0; i < 3; i++) {
      assertThat(perform(classes, home, trail, "resume", "r1")).isEqualTo(HALTED);
    }
    assertThat(trail.lines()).containsExactly("first", "fatal", "fatal", "fatal", "fatal");
    assertThat(perform(classes, home, trail, "resume", "r1")).as(Child.said(home)).isEqualTo(1);
    assertThat(Child.said(home))
        .contains("CrashLoop: The process died 4 times in a row")
        .contains("Under way was fatal.");

    assertThat(perform(classes, home, trail, "resume", "r1"))
        .as("it starts afresh, and dies once more")
        .isEqualTo(HALTED);
    Files.createFile(trail.file().resolveSibling("mended"));
    assertThat(perform(classes, home, trail, "resume", "r1")).as(Child.said(home)).isZero();
    assertThat(Files.readString(home.resolve("out.txt"))).isEqualTo("2\n");
    assertThat(trail.lines())
        .as("its success was kept all along")
        .hasSize(7)
        .satisfies(lines -> assertThat(Collections.frequency(lines, "first")).isEqualTo(1));
  }

  private static int perform(Path classes, Path home, Trail trail, String... arguments)
      throws Exception {
    List<String> command = Child.command(classes, trail.file(), 0, "kill.LoopDag");
    command.addAll(List.of(arguments));
    return Child.finish(Child.start(command, home, Ground.embedded()));
  }
}
