package dev.dagsmith.samples.jaraudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarAuditTest {
  @TempDir Path repository;

  @Test
  void findsWhatTwoArtifactsCarry() throws IOException {
    jar("org/one/1.0/one-1.0.jar", "a/A.class", "a/B.class", "a/package-info.class", "a.txt");
    jar("org/two/2.0/two-2.0.jar", "a/A.class", "c/C.class");
    jar("org/two/2.1/two-2.1.jar", "a/A.class", "c/C.class");

    var run = JarAuditDag.run(repository, 10);

    assertThat(run.result())
        .isEqualTo(
            """
            3 jars, 6 classes in 5 packages
            1 classes are carried by more than one artifact
              1 by org:one and org:two""");
  }

  @Test
  void agreesWithThePlainCall() throws IOException {
    jar("x/y/1/y-1.jar", "a/A.class");
    Files.writeString(repository.resolve("broken.jar"), "no zip at all");

    var run = JarAuditDag.run(repository, 10);

    assertThat(run.result())
        .isEqualTo(JarAudit.jarAudit(repository, 10))
        .contains("broken.jar: no jar");
  }

  @Test
  void reportsAnEmptyDirectory() throws IOException {
    assertThat(JarAuditDag.run(repository, 10).result()).startsWith("0 jars, 0 classes");
  }

  @Test
  void readsEveryJarInATaskOfItsOwn() throws IOException {
    for (int i = 0; i < 40; i++) {
      jar("g/a" + i + "/1/a" + i + "-1.jar", "p/C" + i + ".class");
    }

    var run = JarAuditDag.run(repository, 10);

    assertThat(run.tasks()).filteredOn(task -> task.taskId().equals("read")).hasSize(40);
  }

  private void jar(String file, String... entries) throws IOException {
    Path path = repository.resolve(file);
    Files.createDirectories(path.getParent());
    try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
      }
    }
  }
}
