package shop;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** JUnit 4, which the Gradle of Debian knows as well as the current one. */
public class PricesTest {
  private static final String CHEAPEST = "mill for 240 cents";

  @Test
  public void runsAsPlainJava() {
    assertEquals(CHEAPEST, Prices.prices("coffee"));
  }

  @Test
  public void runsAsADag() {
    assertEquals(CHEAPEST, PricesDag.run("coffee").result());
  }
}
