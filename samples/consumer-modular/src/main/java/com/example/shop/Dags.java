package com.example.shop;

import dev.dagsmith.runtime.DagProvider;
import java.util.ServiceLoader;

/** Lists the dags of all modules. */
class Dags {
  public static void main(String[] args) {
    for (DagProvider dag : ServiceLoader.load(DagProvider.class)) {
      System.out.println(dag.definition().dagId());
    }
  }
}
