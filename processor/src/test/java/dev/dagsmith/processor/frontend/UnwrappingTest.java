package dev.dagsmith.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import javax.annotation.processing.ProcessingEnvironment;
import org.junit.jupiter.api.Test;

/** Wrappers as build tools have them, around what stands for javac's own environment. */
class UnwrappingTest {
  private static final ProcessingEnvironment JAVAC = environment();

  private static ProcessingEnvironment environment() {
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            UnwrappingTest.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            (proxy, method, arguments) -> null);
  }

  private abstract static class Wrapper implements ProcessingEnvironment {
    @Override
    public java.util.Map<String, String> getOptions() {
      return java.util.Map.of();
    }

    @Override
    public javax.annotation.processing.Messager getMessager() {
      throw new UnsupportedOperationException();
    }

    @Override
    public javax.annotation.processing.Filer getFiler() {
      throw new UnsupportedOperationException();
    }

    @Override
    public javax.lang.model.util.Elements getElementUtils() {
      throw new UnsupportedOperationException();
    }

    @Override
    public javax.lang.model.util.Types getTypeUtils() {
      throw new UnsupportedOperationException();
    }

    @Override
    public javax.lang.model.SourceVersion getSourceVersion() {
      throw new UnsupportedOperationException();
    }

    @Override
    public java.util.Locale getLocale() {
      throw new UnsupportedOperationException();
    }
  }

  /** As Gradle's incremental processing wraps it. */
  private static class Gradle extends Wrapper {
    final ProcessingEnvironment delegate;

    Gradle(ProcessingEnvironment delegate) {
      this.delegate = delegate;
    }
  }

  /** Its field is that of the class above it. */
  private static final class NewerGradle extends Gradle {
    NewerGradle(ProcessingEnvironment delegate) {
      super(delegate);
    }
  }

  /** As kapt wraps it. */
  private static final class Kapt extends Wrapper {
    final ProcessingEnvironment processingEnv;

    Kapt(ProcessingEnvironment processingEnv) {
      this.processingEnv = processingEnv;
    }
  }

  @Test
  void wrappersAreTakenOff() {
    String javac = JAVAC.getClass().getName();
    assertThat(Unwrapping.unwrap(JAVAC, javac)).containsSame(JAVAC);
    assertThat(Unwrapping.unwrap(new Gradle(JAVAC), javac)).containsSame(JAVAC);
    assertThat(Unwrapping.unwrap(new NewerGradle(JAVAC), javac)).containsSame(JAVAC);
    assertThat(Unwrapping.unwrap(new Gradle(new Kapt(JAVAC)), javac)).containsSame(JAVAC);
  }

  @Test
  void otherCompilersAreNone() {
    assertThat(Unwrapping.javac(JAVAC)).isEmpty();
    assertThat(Unwrapping.javac(new Gradle(JAVAC))).isEmpty();
  }
}
