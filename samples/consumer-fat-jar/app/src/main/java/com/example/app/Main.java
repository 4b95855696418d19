package com.example.app;

import dev.dagsmith.runtime.DagMain;
import dev.dagsmith.runtime.DagProvider;
import java.util.Arrays;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * {@code java -jar app.jar} lists the dags of all jars; {@code java -jar app.jar DAG ...} is the
 * command line of one.
 */
class Main {
  public static void main(String[] args) {
    Map<String, DagProvider> dags = new TreeMap<>();
    for (DagProvider dag : ServiceLoader.load(DagProvider.class)) {
      dags.put(dag.definition().dagId(), dag);
    }
    if (args.length == 0) {
      dags.keySet().forEach(System.out::println);
      return;
    }
    DagProvider dag = dags.get(args[0]);
    if (dag == null) {
      System.err.println("There is no dag " + args[0] + ", but " + dags.keySet() + ".");
      System.exit(2);
    }
    DagMain.run(dag, Arrays.copyOfRange(args, 1, args.length));
  }
}
