package dev.dagsmith.runtime.access;

import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.PublisherQuery;
import dev.dagsmith.runtime.store.RunKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a task publishes, in whichever run.
 *
 * @param dagId the dag that is run
 * @param taskId the task, with the prefixes of the groups it is in
 * @param path which of a mapped task's instances
 * @param key the key
 * @param all whether the values of all instances whose path begins so are meant
 * @param anyRun whether runs count that failed or have not ended
 */
public record OutputPlace(
    String dagId, String taskId, MapPath path, String key, boolean all, boolean anyRun) {
  /** A task's result in runs that ended well. */
  public static OutputPlace of(String dagId, String taskId, String key) {
    return new OutputPlace(dagId, taskId, MapPath.NONE, key, false, false);
  }

  /** The same for these map indexes. */
  public OutputPlace at(int... mapIndex) {
    for (int each : mapIndex) {
      if (each < 0) {
        throw new IllegalArgumentException("Map indexes count from 0; there is no " + each + ".");
      }
    }
    return new OutputPlace(dagId, taskId, MapPath.of(mapIndex.clone()), key, all, anyRun);
  }

  /** The same under another key. */
  public OutputPlace under(String newKey) {
    return new OutputPlace(dagId, taskId, path, newKey, all, anyRun);
  }

  /** The same of all instances. */
  public OutputPlace ofAll() {
    return new OutputPlace(dagId, taskId, path, key, true, anyRun);
  }

  /** The same in runs however they end. */
  public OutputPlace inAnyRun() {
    return new OutputPlace(dagId, taskId, path, key, all, true);
  }

  InstanceKey in(RunKey run) {
    return new InstanceKey(run, taskId, path);
  }

  PublisherQuery query(@Nullable Instant logicalDate, int limit) {
    return new PublisherQuery(dagId, taskId, path, key, !anyRun, logicalDate, limit);
  }

  /** As shown: {@code orders load[2, 0] rows}. */
  public String display() {
    return dagId + " " + taskId + (path.isEmpty() ? "" : path) + " " + key;
  }
}
