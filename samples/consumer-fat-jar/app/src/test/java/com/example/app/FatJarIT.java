package com.example.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FatJarIT {
  @Test
  void findsTheDagsOfBothJars() throws IOException, InterruptedException {
    assertEquals("prices\nstock\n", Java.same().run(List.of()));
  }

  @Test
  void runsADagOfEach() throws IOException, InterruptedException {
    assertEquals(
        "mill for 240 cents\n", Java.same().run(List.of(), "prices", "--product", "coffee"));
    assertEquals("9\n", Java.same().run(List.of(), "stock"));
  }
}
