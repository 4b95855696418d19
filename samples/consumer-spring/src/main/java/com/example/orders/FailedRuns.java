package com.example.orders;

import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.RunResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reports runs that failed; a real one pages somebody, on a thread of its own. */
@Component
class FailedRuns implements RunListener {
  private static final Logger LOG = LoggerFactory.getLogger(FailedRuns.class);

  @Override
  public void ended(RunResult<?> run) {
    if (!run.succeeded()) {
      LOG.error(
          "Run {} of {} failed at {}: {}",
          run.runId(),
          run.dagId(),
          run.error().taskId(),
          run.error().failure().text());
    }
  }
}
