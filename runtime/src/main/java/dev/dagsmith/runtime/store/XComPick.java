package dev.dagsmith.runtime.store;

import org.jspecify.annotations.Nullable;

/**
 * Some values of a run.
 *
 * @param taskId of this task; null for all
 * @param path of its instances whose path begins so
 * @param key those under this key; null for all
 */
public record XComPick(@Nullable String taskId, MapPath path, @Nullable String key) {
  /** All values of a run. */
  public static final XComPick ALL = new XComPick(null, MapPath.NONE, null);

  /** Whether it is meant. */
  public boolean picks(XComRow row) {
    InstanceKey instance = row.attempt().instance();
    return (taskId == null || taskId.equals(instance.taskId()))
        && instance.path().startsWith(path)
        && (key == null || key.equals(row.key()));
  }
}
