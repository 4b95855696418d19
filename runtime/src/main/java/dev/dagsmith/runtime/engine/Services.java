package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.TaskInterceptor;
import dev.dagsmith.runtime.engine.thread.Mailbox;
import dev.dagsmith.runtime.engine.time.Clock;
import dev.dagsmith.runtime.engine.time.TimeSource;
import dev.dagsmith.runtime.engine.time.Timers;
import dev.dagsmith.runtime.engine.value.CacheBudget;
import dev.dagsmith.runtime.engine.value.Selves;
import dev.dagsmith.runtime.engine.value.StoreReads;
import dev.dagsmith.runtime.engine.write.GroupWriter;
import dev.dagsmith.runtime.engine.write.ResultBudget;
import dev.dagsmith.runtime.secrets.SecretStores;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.StoreException.Kind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What all runs of an engine share.
 *
 * @param storing what keeps them
 * @param timing what tells the time
 * @param working what runs their tasks
 * @param mailbox what the driver is told
 * @param selves what their dags are called on
 * @param secrets where their tasks take credentials from
 * @param housekeeping deletes what has been kept for long enough
 */
record Services(
    Storing storing,
    Timing timing,
    Working working,
    Mailbox<Runnable> mailbox,
    Selves selves,
    SecretStores secrets,
    Housekeeping housekeeping) {

  /**
   * What keeps runs.
   *
   * @param self the engine, as the store knows it
   * @param reads reads values for tasks
   * @param budget bounds the values in memory
   * @param results bounds the results that wait to be written
   * @param logLimit how many bytes of an attempt's log are kept
   */
  record Storing(
      RunStore store,
      EngineKey self,
      StoreReads reads,
      GroupWriter writer,
      CacheBudget budget,
      ResultBudget results,
      int logLimit) {}

  /** What tells the time: for waits, of the day, and when to do what. */
  record Timing(TimeSource time, Clock clock, Timers timers) {}

  /**
   * What runs tasks.
   *
   * @param parallelism how many attempts the workers run at once
   * @param pools the slots of all pools
   * @param interceptors go around the calls of tasks
   */
  record Working(
      Workers workers,
      int parallelism,
      Lease lease,
      Map<String, Integer> pools,
      Stuck stuck,
      LongRunning longRunning,
      List<TaskInterceptor> interceptors) {}

  static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

  /**
   * Does something that reads or writes the store: now, or while the store is away again and again
   * until it is done. On the driver, which does not wait for it.
   */
  void whenReachable(Runnable action) {
    try {
      action.run();
    } catch (StoreException e) {
      if (e.kind() != Kind.UNREACHABLE) {
        throw e;
      }
      timers().after(AGAIN_NANOS, () -> whenReachable(action));
    }
  }

  RunStore store() {
    return storing.store;
  }

  EngineKey self() {
    return storing.self;
  }

  StoreReads reads() {
    return storing.reads;
  }

  GroupWriter writer() {
    return storing.writer;
  }

  CacheBudget budget() {
    return storing.budget;
  }

  int logLimit() {
    return storing.logLimit;
  }

  ResultBudget results() {
    return storing.results;
  }

  TimeSource time() {
    return timing.time;
  }

  Clock clock() {
    return timing.clock;
  }

  Timers timers() {
    return timing.timers;
  }

  Workers workers() {
    return working.workers;
  }

  int parallelism() {
    return working.parallelism;
  }

  Lease lease() {
    return working.lease;
  }

  Map<String, Integer> pools() {
    return working.pools;
  }

  Stuck stuck() {
    return working.stuck;
  }

  List<TaskInterceptor> interceptors() {
    return working.interceptors;
  }

  LongRunning longRunning() {
    return working.longRunning;
  }
}
