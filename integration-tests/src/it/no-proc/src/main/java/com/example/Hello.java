package com.example;

import dev.dagsmith.Dag;
import dev.dagsmith.Task;

class Hello {
  @Dag
  static String hello() {
    return greet();
  }

  @Task
  static String greet() {
    return "hello";
  }

  public static void main(String[] args) {
    HelloDag.main(args);
  }
}
