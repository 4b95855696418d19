package dev.dagsmith.it.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's module on the module path, and what it has to open to the runtime. */
class ModulesTest {
  private static final String OPENS = "opens shop to dev.dagsmith.runtime;";

  private static final String SHOP =
      """
      package shop;
      import com.fasterxml.jackson.annotation.JsonProperty;
      import dev.dagsmith.*;
      class Shop {
        record Price(int cents) {}
        record Named(@JsonProperty("c") int cents, Price inner) {}
        static class Bean { @JsonProperty private int cents = 4; }

        @Task static int plain() { return 1; }
        @Dag static int jdk() { return plain(); }

        @Task static Price price() { return new Price(2); }
        @Dag static Price record() { return price(); }

        @Task static Named named() { return new Named(3, new Price(2)); }
        @Dag static Named annotated() { return named(); }

        @Task static Bean bean() { return new Bean(); }
        @Dag static Bean fields() { return bean(); }
      }
      """;

  @TempDir Path folder;

  @Test
  void opensWhatItStoresToTheRuntimeAlone() throws IOException, InterruptedException {
    compile(OPENS);
    assertThat(run("RecordDag")).isEqualTo(new Said(0, "{\"cents\":2}\n", ""));
    // Jackson reads these, to which the runtime hands on what was opened to it.
    assertThat(run("AnnotatedDag"))
        .isEqualTo(new Said(0, "{\"c\":3,\"inner\":{\"cents\":2}}\n", ""));
    assertThat(run("FieldsDag")).isEqualTo(new Said(0, "{\"cents\":4}\n", ""));
  }

  @Test
  void opensNothingForTypesOfTheJdk() throws IOException, InterruptedException {
    compile("");
    assertThat(run("JdkDag")).isEqualTo(new Said(0, "1\n", ""));
  }

  @Test
  void isToldWhatToOpen() throws IOException, InterruptedException {
    compile("");
    for (String dag : List.of("RecordDag", "AnnotatedDag")) {
      Said said = run(dag);
      assertThat(said.status()).as(dag).isEqualTo(1);
      assertThat(said.err())
          .contains(
              "is in a package that module shop does not open; add '"
                  + OPENS
                  + "' to its module-info.java");
    }
  }

  private void compile(String opens) throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("Shop.java"), SHOP);
    Path module =
        Files.writeString(
            folder.resolve("module-info.java"),
            "module shop { requires dev.dagsmith.runtime;"
                + " requires com.fasterxml.jackson.annotation; "
                + opens
                + " provides dev.dagsmith.runtime.DagProvider with shop.JdkDag; }");
    Said said =
        say(
            "javac",
            "-Xlint:all,-processing",
            "-Werror",
            "-processorpath",
            Packaged.processor().toString(),
            "-p",
            Packaged.usersModulePath(),
            "-d",
            folder.resolve("classes").toString(),
            source.toString(),
            module.toString());
    assertThat(said).isEqualTo(new Said(0, "", ""));
  }

  /** Runs a dag; what it says at the end of a run that went well is left out. */
  private Said run(String dag) throws IOException, InterruptedException {
    Said said =
        say(
            "java",
            "-XX:TieredStopAtLevel=1",
            "-p",
            folder.resolve("classes") + File.pathSeparator + Packaged.usersModulePath(),
            "-m",
            "shop/shop." + dag,
            "run");
    return said.status() == 0 ? new Said(0, said.out(), "") : said;
  }

  private record Said(int status, String out, String err) {}

  private Said say(String tool, String... arguments) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(arguments);
    builder.command().add(0, Path.of(System.getProperty("java.home"), "bin", tool).toString());
    builder.environment().put("DAGSMITH_HOME", folder.resolve("home").toString());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    int status = builder.start().waitFor();
    return new Said(status, Files.readString(out), Files.readString(err));
  }
}
