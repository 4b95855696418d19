package dev.dagsmith.it.harness;

import dev.dagsmith.it.source.SourceMap;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Calls javac on sources in memory, every lint on and fatal, as a strict user's build does. */
public final class Compiler {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  private Compiler() {}

  /** Compiles with the processor. */
  public static Compiled compile(List<SourceFile> sources) {
    return compile(sources, List.of("-Xlint:all", "-Werror", "-processorpath", classPath()));
  }

  /** Compiles as plain Java. */
  public static Compiled compilePlain(List<SourceFile> sources) {
    return compile(sources, List.of("-Xlint:all", "-Werror", "-proc:none"));
  }

  private static Compiled compile(List<SourceFile> sources, List<String> more) {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    Outputs outputs =
        new Outputs(JAVAC.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8));
    List<String> options = new ArrayList<>(more);
    options.addAll(List.of("-classpath", classPath(), "-parameters", "-g"));
    boolean done = JAVAC.getTask(null, outputs, problems, options, null, sources).call();
    List<Compiled.Message> messages =
        problems.getDiagnostics().stream().map(Compiler::message).collect(Collectors.toList());
    if (!done && messages.isEmpty()) {
      messages.add(new Compiled.Message("", 0, "javac failed and said nothing"));
    }
    return new Compiled(
        SourceMap.of(sources),
        messages,
        done ? new Compiled.Loader(outputs.classes()) : null,
        outputs.sources());
  }

  private static Compiled.Message message(Diagnostic<? extends JavaFileObject> problem) {
    JavaFileObject source = problem.getSource();
    String name = "";
    if (source != null) {
      String path = source.toUri().getPath();
      name = path.substring(1, path.length() - ".java".length()).replace('/', '.');
    }
    return new Compiled.Message(name, problem.getLineNumber(), problem.getMessage(Locale.ROOT));
  }

  /** The tests' own class path; it holds what a user's does, and the processor. */
  private static String classPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(entry -> Files.exists(Path.of(entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
