package dev.dagsmith.runtime.blob;

import dev.dagsmith.runtime.store.BlobRef;
import java.util.HashMap;
import java.util.Map;

/**
 * How large a value may be, by backend, in bytes.
 *
 * @param warn a larger one is warned of; by default that is done for the database alone
 * @param refuse a larger one is refused
 */
public record XComLimits(Map<String, Long> warn, Map<String, Long> refuse) {
  /** 48 KiB and 64 MiB. */
  public static final XComLimits DEFAULT =
      new XComLimits(Map.of(BlobRef.DATABASE, 48L << 10), Map.of());

  private static final long MOST = 64L << 20;

  /**
   * Copies the maps.
   *
   * @param warn a larger one is warned of; by default that is done for the database alone
   * @param refuse a larger one is refused
   */
  public XComLimits {
    warn = Map.copyOf(warn);
    refuse = Map.copyOf(refuse);
  }

  /**
   * {@return from which size on values in a backend are warned of}
   *
   * @param backend the backend's name
   */
  public long warnAbove(String backend) {
    return warn.getOrDefault(backend, Long.MAX_VALUE);
  }

  /**
   * {@return from which size on a backend is given no value}
   *
   * @param backend the backend's name
   */
  public long refuseAbove(String backend) {
    return refuse.getOrDefault(backend, MOST);
  }

  /**
   * {@return the same, warning of larger values in a backend}
   *
   * @param backend the backend's name
   * @param bytes how many bytes
   */
  public XComLimits warn(String backend, long bytes) {
    return new XComLimits(with(warn, backend, bytes), refuse);
  }

  /**
   * {@return the same, refusing larger values for a backend}
   *
   * @param backend the backend's name
   * @param bytes how many bytes
   */
  public XComLimits refuse(String backend, long bytes) {
    return new XComLimits(warn, with(refuse, backend, bytes));
  }

  private static Map<String, Long> with(Map<String, Long> all, String backend, long bytes) {
    Map<String, Long> more = new HashMap<>(all);
    more.put(backend, bytes);
    return more;
  }
}
