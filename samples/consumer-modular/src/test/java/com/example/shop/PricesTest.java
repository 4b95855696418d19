package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Surefire runs this inside the module. */
class PricesTest {
  private static final Prices.Offer CHEAPEST = new Prices.Offer("mill", 240);

  @Test
  void isAModule() {
    assertTrue(Prices.class.getModule().isNamed());
    assertTrue(PricesDag.class.getModule().isNamed());
  }

  @Test
  void runsAsPlainJava() {
    assertEquals(CHEAPEST, Prices.prices("coffee"));
  }

  @Test
  void runsAsADag() {
    assertEquals(CHEAPEST, PricesDag.run("coffee").result());
  }
}
