package dev.dagsmith.processor.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class JavadocTest {
  @Test
  void splitsTextAndParameters() {
    Javadoc doc =
        Javadoc.of(
            """
             Cleans orders, {@code List<Order>} by
             {@code List<Order>}.

             <p>See {@link java.util.List#of the lists} &amp; {@link Shop#load}.
             <ul>
               <li>one
               <li><b>two</b>
             </ul>

             @param source where they are,
                 a {@link java.nio.file.Path}
             @param limit how many &lt; 100
             @return what is left
            """);
    assertThat(doc.main())
        .isEqualTo(
            """
            Cleans orders, List<Order> by List<Order>.

            See the lists & Shop.load.
            - one
            - two""");
    assertThat(doc.params())
        .containsOnly(
            entry("source", "where they are, a java.nio.file.Path"),
            entry("limit", "how many < 100"));
  }

  @Test
  void noCommentIsNoText() {
    assertThat(Javadoc.of(null).main()).isEmpty();
  }

  @Test
  void atSignsInTheMiddleOfALineAreText() {
    assertThat(Javadoc.of(" Mail to a@b.org or {@literal @Task}.").main())
        .isEqualTo("Mail to a@b.org or @Task.");
  }
}
