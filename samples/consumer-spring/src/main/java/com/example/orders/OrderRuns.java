package com.example.orders;

import dev.dagsmith.runtime.RunHandle;
import dev.dagsmith.runtime.RunOptions;
import dev.dagsmith.runtime.engine.Engine;
import dev.dagsmith.runtime.RunConflict;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.StoreException;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Starts runs from code. */
@Service
class OrderRuns {
  private static final Logger LOG = LoggerFactory.getLogger(OrderRuns.class);

  private final Engine engine;

  OrderRuns(Engine engine) {
    this.engine = engine;
  }

  /**
   * Starts the run of a day, and does not wait. There is one for each day, however often it is
   * asked for.
   */
  RunHandle<Integer> start(LocalDate day) {
    return engine.start(OrdersDag.call(day), RunOptions.DEFAULT.runId("orders-" + day));
  }

  /** Runs a day's, and waits: how many orders were charged. */
  int run(LocalDate day) {
    return engine.run(OrdersDag.call(day), RunOptions.DEFAULT.runId("orders-" + day)).result();
  }

  /** Goes on with what was under way when the application was shut down, or its process died. */
  @EventListener(ApplicationReadyEvent.class)
  void resumeUnfinished() {
    DagDefinition orders = new OrdersDag().definition();
    for (String run : engine.unfinished(orders)) {
      try {
        engine.resume(orders, null, run, RunOptions.DEFAULT);
        LOG.info("Run {} goes on", run);
      } catch (RunConflict | StoreException e) {
        LOG.error("Run {} does not go on: {}", run, e.getMessage());
      }
    }
  }
}
