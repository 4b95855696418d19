package dev.dagsmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.testing.CompileCase;
import dev.dagsmith.processor.testing.Compiled;
import dev.dagsmith.processor.testing.ForwardingEnvironment;
import dev.dagsmith.processor.testing.Wrapping;
import java.util.function.UnaryOperator;
import javax.annotation.processing.ProcessingEnvironment;
import org.jetbrains.jps.javac.APIWrappers;
import org.junit.jupiter.api.Test;

/** Build tools hand processors an environment of their own, with javac's inside. */
class WrappedEnvironmentsTest {
  private static final String SHOP =
      """
      package shop;
      import dev.dagsmith.*;
      class Shop {
        @Task
        static String load() { return "a"; }

        @Task
        static void save(String text) {}

        @Dag
        static void nightly() {
          save(load());
        }
      }
      """;

  @Test
  void javacsOwn() {
    assertCompiles(UnaryOperator.identity());
  }

  @Test
  void gradles() {
    assertCompiles(GradleLike::new);
  }

  @Test
  void kapts() {
    assertCompiles(KaptLike::new);
  }

  @Test
  void oneInAnother() {
    assertCompiles(given -> new GradleLike(new KaptLike(given)));
  }

  @Test
  void intellijs() {
    assertCompiles(given -> APIWrappers.wrap(ProcessingEnvironment.class, given));
  }

  private static void assertCompiles(UnaryOperator<ProcessingEnvironment> wrapping) {
    Compiled compiled = CompileCase.of(SHOP).using(Wrapping.ours(wrapping)).check();
    assertThat(compiled.files()).containsKey("shop/NightlyDag.class");
  }

  /** As org.gradle.api.internal.tasks.compile.processing's. */
  private static final class GradleLike extends ForwardingEnvironment {
    private final ProcessingEnvironment delegate;

    GradleLike(ProcessingEnvironment delegate) {
      this.delegate = delegate;
    }

    @Override
    protected ProcessingEnvironment inside() {
      return delegate;
    }
  }

  /** As org.jetbrains.kotlin.kapt3's. */
  private static final class KaptLike extends ForwardingEnvironment {
    private final ProcessingEnvironment processingEnv;

    KaptLike(ProcessingEnvironment processingEnv) {
      this.processingEnv = processingEnv;
    }

    @Override
    protected ProcessingEnvironment inside() {
      return processingEnv;
    }
  }
}
