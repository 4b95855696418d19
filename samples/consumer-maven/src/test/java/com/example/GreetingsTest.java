package com.example;

import static dev.dagsmith.testing.DagAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dagsmith.testing.DagTest;
import dev.dagsmith.testing.TestEngine;
import org.junit.jupiter.api.Test;

@DagTest
class GreetingsTest {
  @Test
  void runsAsPlainJava() {
    assertEquals("HELLO, WORLD!", Greetings.greetings("world"));
  }

  @Test
  void runsAsADag(TestEngine engine) {
    assertThat(engine.assertAgreesWithPlainCall(GreetingsDag.call("world")))
        .hasResult("HELLO, WORLD!")
        .ran(GreetingsDag.Task.GREET, GreetingsDag.Task.SHOUT);
  }
}
