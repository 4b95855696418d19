package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.store.RunStore;

/** What all runs of an engine share. */
record Services(
    RunStore store,
    TimeSource time,
    Timers timers,
    LongRunning longRunning,
    GroupWriter writer,
    Workers workers,
    Mailbox<Runnable> mailbox,
    CacheBudget budget,
    ResultBudget results,
    Selves selves) {}
