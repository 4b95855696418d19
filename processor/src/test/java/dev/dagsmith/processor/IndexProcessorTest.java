package dev.dagsmith.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.testing.CompileCase;
import dev.dagsmith.processor.testing.Compiled;
import org.junit.jupiter.api.Test;

class IndexProcessorTest {
  private static final String INDEX = "META-INF/services/dev.dagsmith.runtime.DagProvider";

  @Test
  void namesGeneratedClassesSorted() {
    Compiled compiled = CompileCase.of(generated("OrdersDag"), generated("ItemsDag")).check();
    assertThat(compiled.text(INDEX)).isEqualTo("shop.ItemsDag\nshop.OrdersDag\n");
  }

  @Test
  void keepsWhatAnEarlierCompilationLeft() {
    Compiled first = CompileCase.of(generated("OrdersDag")).check();
    Compiled second = CompileCase.of(generated("ItemsDag")).after(first).check();
    assertThat(second.text(INDEX)).isEqualTo("shop.ItemsDag\nshop.OrdersDag\n");
  }

  @Test
  void dropsWhatIsGone() {
    Compiled first = CompileCase.of(generated("OrdersDag")).check();
    first.files().remove("shop/OrdersDag.class");
    Compiled second = CompileCase.of(generated("ItemsDag")).after(first).check();
    assertThat(second.text(INDEX)).isEqualTo("shop.ItemsDag\n");
  }

  @Test
  void leavesOtherClassesAlone() {
    Compiled compiled =
        CompileCase.of("package shop;\n@Deprecated class Orders {}").strict().check();
    assertThat(compiled.files()).containsOnlyKeys("shop/Orders.class");
  }

  private static String generated(String name) {
    return "package shop;\n@dev.dagsmith.Generated(\"shop.Shop#x\") class " + name + " {}";
  }
}
