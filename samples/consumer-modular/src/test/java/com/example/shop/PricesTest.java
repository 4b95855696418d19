package com.example.shop;

import static dev.dagsmith.testing.DagAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dagsmith.testing.DagTest;
import dev.dagsmith.testing.TestEngine;
import org.junit.jupiter.api.Test;

/** Surefire runs this inside the module, with what tests alone need on the class path. */
@DagTest
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
  void runsAsADag(TestEngine engine) {
    assertThat(engine.run(PricesDag.call("coffee"))).succeeded().hasResult(CHEAPEST);
  }
}
