package com.example;

import dev.dagsmith.Dag;
import dev.dagsmith.Param;
import dev.dagsmith.Task;

class Greetings {
  /**
   * Greets somebody.
   *
   * @param name whom to greet
   */
  @Dag
  static String greetings(@Param("world") String name) {
    var greeting = greet(name);
    return shout(greeting);
  }

  @Task
  static String greet(String name) {
    return "Hello, " + name;
  }

  @Task
  static String shout(String text) {
    return text.toUpperCase() + "!";
  }
}
