package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.TaskFactory;
import dev.dagsmith.runtime.TaskInterceptor;
import dev.dagsmith.runtime.blob.XComBackends;
import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.engine.time.TimeSource;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.seal.KeyFile;
import dev.dagsmith.runtime.seal.KeyRing;
import dev.dagsmith.runtime.secrets.SecretsConfig;
import dev.dagsmith.runtime.store.StoreConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an engine. Immutable: each method gives another one with one setting changed.
 *
 * <pre>{@code
 * EngineConfig.at(Path.of("/var/lib/shop")).parallelism(8).pool("db", 4);
 * }</pre>
 *
 * @param store where runs are stored
 * @param parallelism how many tasks may run at once
 * @param pools how many slots each pool has; what is not said of {@code default_pool} is as many as
 *     tasks may run at once
 * @param closeWait how long closing waits for tasks under way
 * @param time what the engine takes the time from
 * @param logLimit how many bytes of an attempt's log are kept; 0 keeps none
 * @param lease how long the engine's runs are its own without a sign of life; another process may
 *     take them over after that. A second or more
 * @param xcoms how values are kept
 * @param secrets where tasks take credentials from
 * @param hooks what an application adds
 */
public record EngineConfig(
    StoreConfig store,
    int parallelism,
    Map<String, Integer> pools,
    Duration closeWait,
    TimeSource time,
    int logLimit,
    Duration lease,
    XComConfig xcoms,
    SecretsConfig secrets,
    EngineHooks hooks) {
  private static final int LEAST_PARALLELISM = 16;
  private static final int LOG_LIMIT = 4 << 20;
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration LEAST_LEASE = Duration.ofSeconds(1);

  /**
   * Checks the bounds.
   *
   * @param store where runs are stored
   * @param pools how many slots each pool has; what is not said of {@code default_pool} is as many
   *     as tasks may run at once
   * @param closeWait how long closing waits for tasks under way
   * @param time what the engine takes the time from
   * @param xcoms how values are kept
   * @param secrets where tasks take credentials from
   * @param hooks what an application adds
   * @param parallelism how many tasks may run at once
   * @param logLimit how many bytes of an attempt's log are kept; 0 keeps none
   * @param lease how long the engine's runs are its own without a sign of life; another process may
   *     take them over after that. A second or more
   */
  public EngineConfig {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism must be 1 or more, not " + parallelism);
    }
    if (logLimit < 0) {
      throw new IllegalArgumentException("logLimit must be 0 or more, not " + logLimit);
    }
    if (lease.compareTo(LEAST_LEASE) < 0) {
      throw new IllegalArgumentException("lease must be 1 second or more, not " + lease);
    }
    pools = Map.copyOf(pools);
    pools.forEach(
        (name, slots) -> {
          if (slots < 1) {
            throw new IllegalArgumentException(
                "Pool " + name + " must have 1 slot or more, not " + slots);
          }
        });
  }

  /**
   * {@return the defaults: home is {@code DAGSMITH_HOME}, or {@code ~/.dagsmith}; sensitive values
   * are encrypted by the keys in {@code DAGSMITH__CORE__XCOM_KEYS}, in the file {@code
   * DAGSMITH__CORE__XCOM_KEYS_FILE}, or in the home}
   *
   * @throws IllegalArgumentException if one is no key
   * @throws dev.dagsmith.runtime.seal.SealException if the file can't be read
   */
  public static EngineConfig defaults() {
    String home = System.getenv("DAGSMITH_HOME");
    EngineConfig config =
        at(
            home == null || home.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".dagsmith")
                : Path.of(home));
    String keys = System.getenv("DAGSMITH__CORE__XCOM_KEYS");
    String file = System.getenv("DAGSMITH__CORE__XCOM_KEYS_FILE");
    if (keys != null) {
      return config.xcoms(config.xcoms.keys(KeyRing.parse(keys)));
    }
    return file == null ? config : config.xcoms(config.xcoms.keys(KeyFile.read(Path.of(file))));
  }

  /**
   * {@return the defaults with another home} Tasks mostly wait for others, so there are more of
   * them than processors: twice as many, and 16 at least.
   *
   * @param home the home directory
   */
  public static EngineConfig at(Path home) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new EngineConfig(
        StoreConfig.in(home),
        Math.max(LEAST_PARALLELISM, 2 * processors),
        Map.of(),
        Duration.ofSeconds(10),
        TimeSource.SYSTEM,
        LOG_LIMIT,
        LEASE,
        XComConfig.DEFAULT,
        SecretsConfig.DEFAULT,
        EngineHooks.NONE);
  }

  /** {@return the directory of the embedded store, and of what else the engine keeps} */
  public Path home() {
    return store.home();
  }

  /** {@return where runs are stored, a JDBC URL; null: in a file in {@link #home}} */
  public @Nullable String db() {
    return store.url();
  }

  /**
   * {@return the same with a store elsewhere}
   *
   * @param url of H2 or PostgreSQL, as the setting {@code database.url}
   */
  public EngineConfig db(String url) {
    return store(store.url(url));
  }

  /**
   * {@return the same with another store}
   *
   * @param config the settings
   */
  public EngineConfig store(StoreConfig config) {
    return new EngineConfig(
        config, parallelism, pools, closeWait, time, logLimit, lease, xcoms, secrets, hooks);
  }

  /**
   * {@return the same with another bound on the tasks that run at once}
   *
   * @param tasks 1 or more
   */
  public EngineConfig parallelism(int tasks) {
    return new EngineConfig(
        store, tasks, pools, closeWait, time, logLimit, lease, xcoms, secrets, hooks);
  }

  /**
   * {@return the same with so many slots in a pool}
   *
   * @param name small letters, digits and {@code _}
   * @param slots 1 or more
   */
  public EngineConfig pool(String name, int slots) {
    Map<String, Integer> more = new HashMap<>(pools);
    more.put(name, slots);
    return new EngineConfig(
        store, parallelism, more, closeWait, time, logLimit, lease, xcoms, secrets, hooks);
  }

  /** {@return all pools with their slots} */
  public Map<String, Integer> slots() {
    return pools.containsKey(TaskSettings.DEFAULT_POOL)
        ? pools
        : pool(TaskSettings.DEFAULT_POOL, parallelism).pools;
  }

  /**
   * {@return the same, waiting as long for tasks under way when the engine is closed}
   *
   * @param wait how long
   */
  public EngineConfig closeWait(Duration wait) {
    return new EngineConfig(
        store, parallelism, pools, wait, time, logLimit, lease, xcoms, secrets, hooks);
  }

  /**
   * {@return the same with another time}
   *
   * @param source where the time comes from
   */
  public EngineConfig time(TimeSource source) {
    return new EngineConfig(
        store, parallelism, pools, closeWait, source, logLimit, lease, xcoms, secrets, hooks);
  }

  /**
   * {@return the same, keeping so many bytes of an attempt's log; 0 keeps none}
   *
   * @param bytes how many bytes
   */
  public EngineConfig logLimit(int bytes) {
    return new EngineConfig(
        store, parallelism, pools, closeWait, time, bytes, lease, xcoms, secrets, hooks);
  }

  /**
   * {@return the same with another lease, of a second or more}
   *
   * @param term a second or more
   */
  public EngineConfig lease(Duration term) {
    return new EngineConfig(
        store, parallelism, pools, closeWait, time, logLimit, term, xcoms, secrets, hooks);
  }

  /** {@return the backends that values are kept in; whoever asks closes them} */
  public XComBackends backends() {
    return XComBackends.of(xcoms, home());
  }

  /**
   * {@return the same, keeping values in another way}
   *
   * @param config the settings
   */
  public EngineConfig xcoms(XComConfig config) {
    return new EngineConfig(
        store, parallelism, pools, closeWait, time, logLimit, lease, config, secrets, hooks);
  }

  /**
   * {@return the same, with secrets from elsewhere}
   *
   * @param config the settings
   */
  public EngineConfig secrets(SecretsConfig config) {
    return new EngineConfig(
        store, parallelism, pools, closeWait, time, logLimit, lease, xcoms, config, hooks);
  }

  /**
   * {@return the same, with one more that hears how all runs go on}
   *
   * @param listener is told in the order of what happens
   */
  public EngineConfig listener(RunListener listener) {
    return hooks(hooks.and(listener));
  }

  /**
   * {@return the same, with one more that goes around the calls of tasks, inside those before it}
   *
   * @param interceptor goes around the calls
   */
  public EngineConfig interceptor(TaskInterceptor interceptor) {
    return hooks(hooks.and(interceptor));
  }

  /**
   * {@return the same, with the objects that dags are called on from a container}
   *
   * @param factory gives the objects
   */
  public EngineConfig taskFactory(TaskFactory factory) {
    return hooks(hooks.from(factory));
  }

  EngineConfig hooks(EngineHooks newHooks) {
    return new EngineConfig(
        store, parallelism, pools, closeWait, time, logLimit, lease, xcoms, secrets, newHooks);
  }
}
