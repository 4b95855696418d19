package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GreetingsTest {
  @Test
  void runsAsPlainJava() {
    assertEquals("HELLO, WORLD!", Greetings.greetings("world"));
  }

  @Test
  void runsAsADag() {
    assertEquals("HELLO, WORLD!", GreetingsDag.run("world").result());
  }
}
