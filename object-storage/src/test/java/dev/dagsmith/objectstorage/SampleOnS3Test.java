package dev.dagsmith.objectstorage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.samples.handover.CustomerCsvDag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.opendal.Entry;
import org.apache.opendal.ListOptions;
import org.apache.opendal.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample that hands CSV files over, as a program whose settings name an S3 server. */
class SampleOnS3Test {
  @TempDir Path directory;

  private String program(S3Server server, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(CustomerCsvDag.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DAGSMITH_HOME", directory.resolve("home").toString());
    builder.environment().put("DAGSMITH__CORE__XCOM_BACKEND", "objectstorage");
    builder
        .environment()
        .put("DAGSMITH__COMMON_IO__XCOM_OBJECTSTORAGE_PATH", server.root("handed-over"));
    Process process = builder.redirectError(directory.resolve("err").toFile()).start();
    String out = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(out).isZero();
    return out;
  }

  @Test
  void filesAreHandedOverThroughABucket() throws Exception {
    try (S3Server server = S3Server.start(directory);
        Operator plain = server.operator("handed-over")) {
      program(server, "--folder", "../samples/data/orders", "--run-id", "monday");
      assertThat(objects(plain)).as("three that are clean, and the report").hasSize(4);
      assertThat(program(server, "xcom", "get", "monday", "sumUp", "--out", "-"))
          .isEqualTo("C-17,1120.49\nC-4,80.00\n");
      program(server, "prune", "--older-than", "0s");
      assertThat(objects(plain)).isEmpty();
    }
  }

  private static List<String> objects(Operator plain) throws IOException {
    return plain.list("/", ListOptions.builder().recursive(true).build()).stream()
        .map(Entry::getPath)
        .filter(path -> !path.endsWith("/"))
        .toList();
  }
}
