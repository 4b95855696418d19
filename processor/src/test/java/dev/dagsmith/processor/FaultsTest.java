package dev.dagsmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.testing.CompileCase;
import dev.dagsmith.processor.testing.Compiled;
import dev.dagsmith.processor.testing.ForwardingEnvironment;
import dev.dagsmith.processor.testing.Wrapping;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import org.junit.jupiter.api.Test;

/** What is around a program fails, or we do. */
class FaultsTest {
  private static final String SHOP =
      """
      package shop;
      import dev.dagsmith.*;
      class Shop {
        @Task
        static void load(Object order) {}

        @Dag
        static void nightly() { // AT_DAG
          load(Order.ofTheDay()); // AT_USE
        }
      }
      """;

  private static final String ORDER =
      """
      package shop;
      class Order {
        static Order ofTheDay() { return new Order(); }
      }
      """;

  /** As Gradle's, with a filer or elements of its own. */
  private static final class Faulty extends ForwardingEnvironment {
    private final ProcessingEnvironment delegate;
    private final Filer filer;
    private final Elements elements;

    Faulty(ProcessingEnvironment delegate, Filer filer, Elements elements) {
      this.delegate = delegate;
      this.filer = filer;
      this.elements = elements;
    }

    @Override
    protected ProcessingEnvironment inside() {
      return delegate;
    }

    @Override
    public Filer getFiler() {
      return filer;
    }

    @Override
    public Elements getElementUtils() {
      return elements;
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Compiled failing(Exception failure, String marker) {
    return CompileCase.of(SHOP.replace("AT_DAG", "expect: " + marker), ORDER)
        .using(
            Wrapping.ours(
                given ->
                    new Faulty(
                        given,
                        proxy(
                            Filer.class,
                            (filer, method, arguments) -> {
                              throw failure;
                            }),
                        given.getElementUtils())))
        .check();
  }

  @Test
  void aFullDisk() {
    Compiled compiled = failing(new IOException("No space left on device"), "[DAG405]:15");
    assertThat(compiled.words().get(0).text())
        .startsWith("[DAG405] The class shop.NightlyDag could not be written: ")
        .contains("No space left on device");
  }

  @Test
  void aFaultOfOurOwn() {
    Compiled compiled = failing(new IllegalStateException("broken"), "[DAG499]:15");
    assertThat(compiled.words().get(0).text())
        .startsWith("[DAG499] Dagsmith failed on this dag, which is its own fault: ")
        .containsPattern("IllegalStateException: broken\\n +at ")
        .endsWith("Please report it with the dag's source.");
  }

  @Test
  void aNameThatTheCompilerKnowsAlone() {
    CompileCase.of(SHOP.replace("AT_USE", "expect: [DAG190]:10"), ORDER)
        .using(
            Wrapping.ours(
                given ->
                    new Faulty(
                        given, given.getFiler(), without("shop.Order", given.getElementUtils()))))
        .check();
  }

  private static Elements without(String hidden, Elements all) {
    return proxy(
        Elements.class,
        (elements, method, arguments) ->
            method.getName().equals("getTypeElement") && hidden.contentEquals(arguments[0] + "")
                ? null
                : method.invoke(all, arguments));
  }
}
