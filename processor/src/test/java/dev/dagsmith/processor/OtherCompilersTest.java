package dev.dagsmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.testing.CompileCase;
import dev.dagsmith.processor.testing.Compiled;
import dev.dagsmith.processor.testing.IdeEnvironment;
import dev.dagsmith.processor.testing.OtherEnvironment;
import dev.dagsmith.processor.testing.Wrapping;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherCompilersTest {
  private static final String SHOP =
      """
      package shop;
      import dev.dagsmith.*;
      class Shop {
        @Task
        static void load() {}

        @Dag
        static void nightly() {
          load();
        }

        @Dag
        static void daily() {
          load();
        }
      }
      """;

  @Test
  void eclipsesBatchCompilerIsAnsweredOnce(@TempDir Path folder) throws IOException {
    Path source = folder.resolve("Shop.java");
    Files.writeString(source, SHOP);
    StringWriter said = new StringWriter();
    boolean success =
        BatchCompiler.compile(
            new String[] {
              "-17",
              "-proc:only",
              "-processor",
              DagsmithProcessor.class.getName() + "," + IndexProcessor.class.getName(),
              "-classpath",
              System.getProperty("java.class.path"),
              "-d",
              folder.toString(),
              source.toString()
            },
            new PrintWriter(said),
            new PrintWriter(said),
            null);
    assertThat(success).isFalse();
    assertThat(said.toString())
        .containsOnlyOnce("[DAG290]")
        .contains("Compile classes that contain @Dag methods with javac");
  }

  @Test
  void anotherCompilerIsAnsweredAtTheFirstDag() {
    CompileCase.of(marked("[DAG290]:15")).using(Wrapping.ours(OtherEnvironment::new)).check();
  }

  @Test
  void anEditorIsOnlyWarned() {
    Compiled compiled =
        CompileCase.of(marked("[DAG291]:15")).using(Wrapping.ours(IdeEnvironment::new)).check();
    assertThat(compiled.success()).isTrue();
  }

  private static String marked(String code) {
    return SHOP.replace("void nightly() {", "void nightly() { // expect: " + code);
  }

  @Test
  void kaptsStubsAreAnswered() {
    CompileCase.of(
            """
            package shop;
            import dev.dagsmith.*;
            @kotlin.Metadata
            class Shop {
              @Task
              void load() {}

              @Dag
              void nightly() { // expect: [DAG292]:8
              }
            }
            """,
            """
            package kotlin;
            public @interface Metadata {}
            """)
        .check();
  }
}
