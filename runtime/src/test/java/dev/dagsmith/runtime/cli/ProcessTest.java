package dev.dagsmith.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command line in a process of its own. */
class ProcessTest {
  @TempDir Path home;

  private Process start(List<String> options, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(DagProgram.class.getName());
    Collections.addAll(command, args);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DAGSMITH_HOME", home.toString());
    return builder.redirectError(home.resolve("err").toFile()).start();
  }

  private static String finish(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return out;
  }

  private String err() throws IOException {
    return Files.readString(home.resolve("err"));
  }

  @Test
  void aPlainRunLoadsNoPicocli() throws Exception {
    Process run = start(List.of("-Xlog:class+load:file=" + home.resolve("classes")));
    assertThat(finish(run)).isEqualTo("cats purr\n");
    assertThat(run.exitValue()).isZero();
    assertThat(Files.readString(home.resolve("classes")))
        .contains("DagMain")
        .doesNotContain("picocli");
    assertThat(err()).hasLineCount(1).contains(": success in ");
  }

  @Test
  void logsOfTasksGoToStandardErrorWithTheTask() throws Exception {
    finish(start(List.of("-Ddag=logging")));
    assertThat(err()).hasLineCount(2).contains(" INFO  [speak] shop.CatFacts: purr\n");
  }

  @Test
  void logsOfTheJdkAreShownAsEverAndKeptToo() throws Exception {
    finish(start(List.of("-Ddag=logging", "-Dboth=true"), "--run-id", "r1"));
    assertThat(err()).hasLineCount(4).containsPattern("shop.CatFacts: purr\n.*\n.*: hiss 1\n");
    assertThat(finish(start(List.of("-Ddag=logging"), "logs", "r1", "speak")))
        .matches("\\S+Z INFO  shop.CatFacts: purr\n\\S+Z WARN  shop.Jdk: hiss 1\n");
  }

  @Test
  void theUsersOwnConfigurationOfJdkLogsHolds() throws Exception {
    Path config =
        Files.writeString(home.resolve("logging.properties"), ".level = INFO\nhandlers =\n");
    List<String> options =
        List.of("-Ddag=logging", "-Dboth=true", "-Djava.util.logging.config.file=" + config);
    finish(start(options, "--run-id", "r1"));
    assertThat(err()).as("it has no handler").hasLineCount(2).doesNotContain("hiss");
    assertThat(finish(start(options, "logs", "r1", "speak"))).contains("shop.Jdk: hiss 1\n");
  }

  @Test
  void theExitStatusTellsHowItWent() throws Exception {
    Process failing = start(List.of("-Ddag=failing"), "--run-id", "r1");
    assertThat(finish(failing)).isEmpty();
    assertThat(failing.exitValue()).isEqualTo(1);
    Process wrong = start(List.of(), "--nonsense");
    finish(wrong);
    assertThat(wrong.exitValue()).isEqualTo(2);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void interruptedItStartsNothingMoreAndSaysHowToGoOn() throws Exception {
    Process run = start(List.of("-Ddag=slow"), "--run-id", "r1");
    BufferedReader out = run.inputReader();
    assertThat(out.readLine()).isEqualTo("first under way");
    // Not INT: what a shell started in the background ignores it, and so do its children. Both
    // signals begin the same orderly end.
    new ProcessBuilder("kill", "-TERM", Long.toString(run.pid())).start().waitFor();
    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(run.exitValue()).isEqualTo(128 + 15); // by the signal: 130 after Ctrl-C
    assertThat(out.readLine()).isNull();
    assertThat(err())
        .contains("Interrupted; waiting for tasks under way.\n")
        .endsWith("go on: java -cp ... shop.CatFactsDag resume r1\n");

    Process resumed = start(List.of("-Ddag=slow"), "resume", "r1");
    assertThat(finish(resumed)).isEqualTo("second ran\n");
    assertThat(resumed.exitValue()).isZero();
  }
}
