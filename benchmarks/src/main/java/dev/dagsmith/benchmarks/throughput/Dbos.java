package dev.dagsmith.benchmarks.throughput;

import dev.dbos.transact.DBOS;
import dev.dbos.transact.config.DBOSConfig;
import dev.dbos.transact.workflow.Workflow;
import dev.dbos.transact.workflow.WorkflowHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * DBOS Transact as its guide writes it: a chain is a workflow of steps; a fan-out is a workflow
 * that starts a workflow for each part, because the steps of one workflow run one after another.
 * Workflows are started directly rather than enqueued: a queue is polled once a second. Those that
 * are started together are started by as many threads as its pool has connections.
 */
final class Dbos implements Contender {
  private static final int CONNECTIONS = 10;

  /** The workflows; DBOS wants an interface. */
  public interface Flows {
    int chain(int steps);

    int fan(int width);

    Value part(int id);
  }

  private final DBOS dbos;
  private final Flows flows;
  private final ExecutorService starters = Executors.newFixedThreadPool(CONNECTIONS);

  Dbos(Database database) {
    this.dbos =
        new DBOS(
            DBOSConfig.defaults("benchmark")
                .withDatabaseUrl(database.url())
                .withDbUser(Database.USER)
                .withDbPassword("")
                .withAppVersion("1"));
    Written written = new Written(dbos);
    this.flows = dbos.registerProxy(Flows.class, written);
    written.self = flows;
    dbos.launch();
  }

  /** The workflows' bodies; public, for DBOS calls them by reflection. */
  public static final class Written implements Flows {
    private final DBOS dbos;
    private Flows self;

    Written(DBOS dbos) {
      this.dbos = dbos;
    }

    @Override
    @Workflow(name = "chain")
    public int chain(int steps) {
      Value value = dbos.runStep(() -> Value.first(0), "first");
      for (int i = 1; i < steps; i++) {
        Value before = value;
        value = dbos.runStep(before::next, "next");
      }
      return value.steps();
    }

    @Override
    @Workflow(name = "fan")
    public int fan(int width) {
      List<WorkflowHandle<Value, RuntimeException>> parts = new ArrayList<>();
      for (int i = 0; i < width; i++) {
        int id = i;
        parts.add(dbos.startWorkflow(() -> self.part(id)));
      }
      List<Value> values = new ArrayList<>();
      for (WorkflowHandle<Value, RuntimeException> part : parts) {
        values.add(part.getResult());
      }
      return dbos.runStep(() -> Fan.join(values), "join");
    }

    @Override
    @Workflow(name = "part")
    public Value part(int id) {
      return Fan.part(id);
    }
  }

  @Override
  public void chain(int steps) {
    flows.chain(steps);
  }

  @Override
  public void fan(int width) {
    flows.fan(width);
  }

  @Override
  public void runs(int count) throws Exception {
    List<Future<WorkflowHandle<Integer, RuntimeException>>> started = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      started.add(starters.submit(() -> dbos.startWorkflow(() -> flows.chain(3))));
    }
    for (Future<WorkflowHandle<Integer, RuntimeException>> each : started) {
      each.get().getResult();
    }
  }

  @Override
  public void close() {
    starters.shutdown();
    dbos.shutdown();
  }
}
