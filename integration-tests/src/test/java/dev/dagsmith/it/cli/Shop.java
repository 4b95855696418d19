package dev.dagsmith.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagMain;
import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;

/** A compiled dag and its command line, in this process. */
record Shop(DagProvider dag, Map<String, String> environment) {
  /** What a command line gave. */
  record Said(int status, String out, String err) {}

  /**
   * Compiles {@code shop.Orders}.
   *
   * @param classes a directory that is not there yet
   */
  static DagProvider compile(String source, Path classes) throws Exception {
    Files.createDirectories(classes);
    Path file = Files.writeString(classes.resolve("Orders.java"), source);
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String[] options = {
      "-d", classes.toString(), "-cp", path, "-processorpath", path, file.toString()
    };
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int status = ToolProvider.getSystemJavaCompiler().run(null, said, said, options);
    assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
    return new URLClassLoader(new URL[] {classes.toUri().toURL()}, Shop.class.getClassLoader())
        .loadClass("shop.OrdersDag")
        .asSubclass(DagProvider.class)
        .getConstructor()
        .newInstance();
  }

  /** The same store, with another version of the dag. */
  Shop now(DagProvider other) {
    return new Shop(other, environment);
  }

  Said say(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        Console.plain(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment);
    int status = DagMain.execute(dag, null, args, console);
    return new Said(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** What it prints if it ends well. */
  String gives(String... args) {
    Said said = say(args);
    assertThat(said.status()).as(said.err()).isZero();
    return said.out();
  }
}
