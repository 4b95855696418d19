package dev.dagsmith.processor.testing;

import dev.dagsmith.processor.DagsmithProcessor;
import dev.dagsmith.processor.IndexProcessor;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Sources to compile with the processors, under the running JDK.
 *
 * <pre>{@code
 * CompileCase.of("""
 *     package shop;
 *     import dev.dagsmith.*;
 *     class CatFacts {
 *       @Task(retries = -1) // expect: [DAG202]
 *       static void load() {}
 *     }
 *     """).check();
 * }</pre>
 *
 * @param sources each named by the first class it declares
 * @param options of javac
 * @param processors what runs
 * @param earlier what is in the output directory and on the class path, by path
 */
public record CompileCase(
    List<String> sources,
    List<String> options,
    Supplier<List<Processor>> processors,
    Map<String, byte[]> earlier) {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
  private static final JavaFileManager STANDARD =
      JAVAC.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  /** Sources, compiled without options. */
  public static CompileCase of(String... sources) {
    return new CompileCase(List.of(sources), List.of(), CompileCase::ours, Map.of());
  }

  /** The same with options of javac. */
  public CompileCase options(String... more) {
    return new CompileCase(sources, List.of(more), processors, earlier);
  }

  /** The same as users do who want no warnings at all. */
  public CompileCase strict() {
    return options("-Xlint:all", "-Werror");
  }

  /** The same with other processors before ours. */
  public CompileCase with(Processor... others) {
    return using(() -> Stream.concat(Stream.of(others), ours().stream()).toList());
  }

  /** The same with these processors alone. */
  public CompileCase using(Supplier<List<Processor>> other) {
    return new CompileCase(sources, options, other, earlier);
  }

  private static List<Processor> ours() {
    return List.of(new DagsmithProcessor(), new IndexProcessor());
  }

  /** The same in an output directory that has what {@code compiled} wrote. */
  public CompileCase after(Compiled compiled) {
    return new CompileCase(sources, options, processors, compiled.files());
  }

  /** Compiles, and checks that there are the problems that the sources expect and no other word. */
  public Compiled check() {
    Compiled compiled = compile();
    Expectations.check(sources, compiled);
    return compiled;
  }

  /** Compiles. */
  public Compiled compile() {
    MemoryFiles files = new MemoryFiles(STANDARD, earlier);
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    StringWriter out = new StringWriter();
    List<SourceFile> units = sources.stream().map(SourceFile::of).toList();
    JavaCompiler.CompilationTask task = JAVAC.getTask(out, files, said, options, null, units);
    task.setLocale(Locale.ROOT);
    task.setProcessors(processors.get());
    boolean success = task.call();
    List<Compiled.Word> words = said.getDiagnostics().stream().map(CompileCase::word).toList();
    return new Compiled(success, words, out.toString(), files.written());
  }

  private static Compiled.Word word(Diagnostic<? extends JavaFileObject> said) {
    JavaFileObject source = said.getSource();
    String path = source == null ? "" : source.toUri().getPath();
    return new Compiled.Word(
        said.getKind(),
        path.substring(path.lastIndexOf('/') + 1),
        (int) said.getLineNumber(),
        (int) said.getColumnNumber(),
        said.getMessage(Locale.ROOT));
  }
}
