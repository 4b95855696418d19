package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.engine.plan.RunKeys;
import dev.dagsmith.runtime.engine.reopen.Replay;
import dev.dagsmith.runtime.engine.value.RunValues;
import dev.dagsmith.runtime.store.RunClaim;
import java.time.Instant;

/**
 * What a run begins with.
 *
 * @param keys its names
 * @param values what its values are made of
 * @param claim how often it was taken up before
 * @param replay what is recorded of it
 * @param claims what its instances have pulled of what is consumed once
 * @param listener hears how it goes on
 * @param handle completed when it ends
 * @param startedAt when it began, or was resumed
 */
record RunSetup(
    RunKeys keys,
    RunValues values,
    RunClaim claim,
    Replay replay,
    Claims claims,
    RunListener listener,
    Handle<?> handle,
    Instant startedAt) {}
