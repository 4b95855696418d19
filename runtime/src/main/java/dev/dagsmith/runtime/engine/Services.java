package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.RunStore;
import java.util.Map;

/**
 * What all runs of an engine share.
 *
 * @param self the engine, as the store knows it
 */
record Services(
    RunStore store,
    EngineKey self,
    TimeSource time,
    Timers timers,
    LongRunning longRunning,
    GroupWriter writer,
    Workers workers,
    Map<String, Integer> pools,
    Stuck stuck,
    Mailbox<Runnable> mailbox,
    CacheBudget budget,
    ResultBudget results,
    Selves selves,
    int logLimit) {}
