package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.graph;
import static dev.dagsmith.runtime.store.Fixture.start;
import static dev.dagsmith.runtime.store.Fixture.succeeded;

import java.nio.file.Path;

/** What runs in child processes. */
final class StoreProcess {
  private StoreProcess() {}

  /**
   * {@code hold HOME}: opens the store until its input ends. {@code write HOME RUN [DURABILITY]}:
   * writes groups.
   */
  public static void main(String[] args) throws Exception {
    StoreConfig config = StoreConfig.in(Path.of(args[1]));
    if (args.length > 3) {
      config = config.durability(Durability.valueOf(args[3]));
    }
    try (RunStore store = Stores.open(config)) {
      System.out.println("open");
      if (args[0].equals("hold")) {
        while (System.in.read() >= 0) {}
        return;
      }
      for (int i = 0; ; i++) {
        RunKey run = store.newRun("shop", args[2] + "-" + i);
        Group group = new Group().start(start(run, graph("shop", "v1", "a", "b")));
        succeeded(group, attempt(run, "a", 1), "\"" + i + "\"");
        succeeded(group, attempt(run, "b", 1, i), "\"" + i + "\"");
        group.commit(store);
        System.out.println(run.runId());
      }
    }
  }
}
