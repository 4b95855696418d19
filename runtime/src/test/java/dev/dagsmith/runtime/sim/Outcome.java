package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.RunError;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.XComRow;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to, without times and without what it went through.
 *
 * @param result what it returned; null without a result
 * @param failure the message of its failure; null for a success
 * @param instances states, decisions and values of its instances
 */
record Outcome(@Nullable String result, @Nullable String failure, Map<String, String> instances) {
  static Outcome of(World world, SimRun run) {
    RunResult<?> ended = Objects.requireNonNull(run.ended);
    RunRow row = Objects.requireNonNull(run.row());
    Map<String, String> instances = new TreeMap<>();
    world.store.instances(row.key(), each -> instances.put(name(each), text(world, each)));
    RunError error = ended.error();
    return new Outcome(
        error == null ? (String) ended.result() : null,
        error == null ? null : error.failure().message(),
        instances);
  }

  private static String name(InstanceRow row) {
    return row.key().instance().display();
  }

  private static String text(World world, InstanceRow row) {
    XComRow value = world.store.xcom(row.key().instance(), XComRow.RETURN_VALUE);
    boolean shown = value != null && value.once() == null; // when it went may be chance
    return row.state().display() + " " + row.decision() + (shown ? " " + world.text(value) : "");
  }
}
