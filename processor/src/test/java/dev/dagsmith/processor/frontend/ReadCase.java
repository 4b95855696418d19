package dev.dagsmith.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.declaration.Declarations;
import dev.dagsmith.processor.program.DagMethod;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A dag's body among the tasks that all these tests share, and what the front end makes of it.
 *
 * <pre>{@code
 * ReadCase.of("var x = a(); return b(x);").is("x = @a()", "return @b(x)");
 * }</pre>
 */
record ReadCase(String result, String body, List<String> members) {
  private static final String SHARED =
      """
      package shop;
      import dev.dagsmith.*;
      import java.io.*;
      import java.util.*;
      import java.util.stream.*;
      class Shop {
        enum State { NEW, PAID, SENT }
        record Row(String name, int n, State state) {}
        static final int LIMIT = 10;
        private static final String SECRET = "it's\\n";
        @Task static String a() { return ""; }
        @Task static String b(String x) { return x; }
        @Task static int n(String x) { return 1; }
        @Task static long total(List<Integer> all) { return 1; }
        @Task static boolean ok(String x) { return true; }
        @Task static List<String> names() { return null; }
        @Task static List<Row> rows() { return null; }
        @Task static List<String> parts(String x) { return null; }
        @Task static String join(List<String> x) { return ""; }
        @Task static String two(String x, int n) { return ""; }
        @Task static Object any() { return ""; }
        @Task static void step() {}
        @Task static void use(Object x) {}
        @Task static String file(String x) throws IOException { return x; }
        @Task static <T> T same(T x) { return x; }
        @Sensor static boolean ready(String x) { return true; }
        @Sensor static Optional<String> find() { return Optional.empty(); }
        @Dag static String other(String x, RunInfo info) { return x; }
      """;

  static ReadCase of(String body) {
    return new ReadCase("void", body, List.of());
  }

  ReadCase returning(String type) {
    return new ReadCase(type, body, members);
  }

  ReadCase with(String... more) {
    return new ReadCase(result, body, List.of(more));
  }

  /** Checks the compact form. */
  void is(String... lines) {
    assertThat(ProgramText.of(read().body())).isEqualTo(String.join("\n", lines) + "\n");
  }

  /** Reads it, without a problem. */
  DagMethod read() {
    String source =
        SHARED
            + String.join("\n", members)
            + "\n@Dag static "
            + result
            + " flow(String p, List<String> xs, int[] ints, Object o, State s) throws Exception {\n"
            + body
            + "\n}}\n";
    Reader reader = new Reader();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    var task =
        ToolProvider.getSystemJavaCompiler()
            .getTask(null, null, said, List.of("-proc:only"), null, List.of(new Text(source)));
    task.setProcessors(List.of(reader));
    assertThat(task.call()).as("%s", said.getDiagnostics()).isTrue();
    assertThat(reader.found).hasSize(1);
    if (reader.found.get(0) instanceof Reading.Failed failed) {
      throw new AssertionError(failed.problems().toString());
    }
    return ((Reading.Read) reader.found.get(0)).dag();
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String text) {
      super(URI.create("mem:///shop/Shop.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Reader extends AbstractProcessor {
    private final List<Reading> found = new ArrayList<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      Compiler compiler = Compiler.of(processingEnv).orElseThrow();
      FlowReader reader =
          new FlowReader(compiler, new Declarations(compiler.elements(), compiler.types()));
      round
          .getElementsAnnotatedWith(compiler.elements().getTypeElement("dev.dagsmith.Dag"))
          .stream()
          .filter(dag -> dag.getSimpleName().contentEquals("flow"))
          .forEach(dag -> found.add(reader.read((ExecutableElement) dag, false)));
      return false;
    }
  }
}
