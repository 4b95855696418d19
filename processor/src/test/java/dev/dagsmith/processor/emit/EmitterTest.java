package dev.dagsmith.processor.emit;

import static dev.dagsmith.processor.program.Programs.BOOLEAN;
import static dev.dagsmith.processor.program.Programs.INT;
import static dev.dagsmith.processor.program.Programs.LONG;
import static dev.dagsmith.processor.program.Programs.STRING;
import static dev.dagsmith.processor.program.Programs.VOID;
import static dev.dagsmith.processor.program.Programs.add;
import static dev.dagsmith.processor.program.Programs.attempt;
import static dev.dagsmith.processor.program.Programs.choose;
import static dev.dagsmith.processor.program.Programs.conditional;
import static dev.dagsmith.processor.program.Programs.dag;
import static dev.dagsmith.processor.program.Programs.fail;
import static dev.dagsmith.processor.program.Programs.failure;
import static dev.dagsmith.processor.program.Programs.giveBack;
import static dev.dagsmith.processor.program.Programs.glue;
import static dev.dagsmith.processor.program.Programs.let;
import static dev.dagsmith.processor.program.Programs.list;
import static dev.dagsmith.processor.program.Programs.local;
import static dev.dagsmith.processor.program.Programs.loop;
import static dev.dagsmith.processor.program.Programs.newList;
import static dev.dagsmith.processor.program.Programs.on;
import static dev.dagsmith.processor.program.Programs.param;
import static dev.dagsmith.processor.program.Programs.seq;
import static dev.dagsmith.processor.program.Programs.step;
import static dev.dagsmith.processor.program.Programs.task;
import static dev.dagsmith.processor.program.Programs.type;
import static dev.dagsmith.processor.program.Programs.variable;
import static dev.dagsmith.processor.program.Programs.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.analysis.Analysis;
import dev.dagsmith.processor.program.DagMethod;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code compiles, with every lint on and fatal. */
class EmitterTest {
  private static final String TASKS =
      """
      package shop;
      public class Tasks {
        static String fetch() { return "a"; }
        static int analyze(String s) { return s.length(); }
        static long wide(long n) { return n; }
        static boolean ok(Object o) { return true; }
        static void print(Object o) {}
        static java.util.List<String> list() { return java.util.List.of("a"); }
        static long flow(int limit, String name) { return 0; }
        static void flow() { }
      }
      """;

  @TempDir Path classes;

  @Test
  void aLongBodyIsBuiltInParts() {
    List<Stmt> body = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      body.add(step(task(VOID, "print", "\"" + i + "\"")));
    }
    compile(dag(body.toArray(Stmt[]::new)));
  }

  @Test
  void everyKindOfStatement() {
    Var limit = param("limit", INT);
    Var name = param("name", STRING);
    Var fact = local("fact", STRING);
    Var in = local("in", INT);
    Var size = local("size", LONG);
    Var item = variable("item", STRING, Var.Kind.ELEMENT);
    Var out = variable("out", type("java.util", "ArrayList", STRING), Var.Kind.LIST);
    Var e = failure("e");
    Var how = local("how", STRING);
    DagMethod dag =
        dag(
            LONG,
            List.of(limit, name),
            let(fact, task(STRING, "fetch")),
            let(in, glue(fact, ".length() + ", limit)),
            let(size, task(INT, "analyze", fact)),
            newList(out),
            loop(
                item,
                task(list(STRING), "list"),
                when(task(BOOLEAN, "ok", item), seq(add(out, glue(item, ".trim()"))))),
            step(task(VOID, "print", out)),
            let(how, "\"none\""),
            attempt(
                seq(let(how, "\"tried\""), step(task(VOID, "print", how))),
                e,
                seq(step(task(VOID, "print", glue(how, " + ", e, ".getMessage()")))),
                seq(step(task(VOID, "print", how)))),
            choose(
                how,
                on("case \"none\", \"some\"", let(size, glue(size, " + 1"))),
                on("default", fail(glue("new IllegalStateException(", how, ")")))),
            giveBack(
                conditional(
                    glue(in, " > 3"),
                    task(
                        INT,
                        "analyze",
                        conditional(
                            task(BOOLEAN, "ok", in), task(STRING, "fetch"), glue(how, ".trim()"))),
                    size)));
    compile(dag);
  }

  private void compile(DagMethod dag) {
    GeneratedFiles files = Emitter.emit(Analysis.of(dag));
    List<JavaFileObject> sources = new ArrayList<>();
    sources.add(source("shop/Tasks.java", TASKS));
    sources.add(source(files.className().replace('.', '/') + ".java", files.source()));
    DiagnosticCollector<JavaFileObject> words = new DiagnosticCollector<>();
    boolean good =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                null,
                null,
                words,
                List.of("-d", classes.toString(), "-Xlint:all", "-Werror", "-proc:none"),
                null,
                sources)
            .call();
    assertThat(good).as("%s", words.getDiagnostics()).isTrue();
  }

  private static JavaFileObject source(String path, String text) {
    return new SimpleJavaFileObject(URI.create("mem:///" + path), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignore) {
        return text;
      }
    };
  }
}
