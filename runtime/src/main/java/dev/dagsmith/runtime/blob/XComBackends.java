package dev.dagsmith.runtime.blob;

import dev.dagsmith.runtime.seal.KeyFile;
import dev.dagsmith.runtime.seal.KeyRing;
import dev.dagsmith.runtime.store.BlobRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The backends beside the database, each opened when it is first needed, and the keys of what is
 * encrypted. Safe for several threads.
 */
public final class XComBackends implements AutoCloseable {
  /** The backend of the file system. */
  public static final String FILE = "file";

  private final Map<String, XComBackend> open = new HashMap<>();
  private final @Nullable String path;
  private final Path keyFile;
  private @Nullable KeyRing keys;
  private @Nullable Map<String, XComBackendProvider> providers;

  private XComBackends(XComConfig config, Path home) {
    Path files = config.files();
    open.put(FILE, new FileBackend(files == null ? home.resolve("xcoms") : files));
    this.path = config.path();
    this.keys = config.keys();
    this.keyFile = home.resolve(KeyFile.NAME);
  }

  /**
   * {@return the backends of a configuration}
   *
   * @param config the settings
   * @param home where files are if it does not say
   */
  public static XComBackends of(XComConfig config, Path home) {
    return new XComBackends(config, home);
  }

  /**
   * {@return by what sensitive values are encrypted, in all backends and in the database}
   *
   * @throws dev.dagsmith.runtime.seal.SealException if they are to be in the home and can't be read
   */
  public synchronized KeyRing keys() {
    KeyRing known = keys;
    if (known == null) {
      known = KeyFile.readIfThere(keyFile);
      keys = known;
    }
    return known;
  }

  /**
   * {@return a backend}
   *
   * @param name the backend's name
   * @throws BlobException if there is none of this name, or it can't be opened
   */
  public synchronized XComBackend get(String name) {
    XComBackend known = open.get(name);
    if (known == null) {
      XComBackendProvider provider = providers().get(name);
      if (provider == null) {
        throw new BlobException(
            "There is no XCom backend \""
                + name
                + "\", only "
                + BlobRef.DATABASE
                + ", "
                + FILE
                + String.join("", providers().keySet().stream().map(each -> ", " + each).toList())
                + ". Mend xcom_backend or @XCom(backend), or add the library that brings it.",
            null);
      }
      known = opened(provider);
      open.put(name, known);
    }
    return known;
  }

  private XComBackend opened(XComBackendProvider provider) {
    String root = path;
    if (root == null) {
      throw new BlobException(
          "The XCom backend "
              + provider.name()
              + " has no root. Set common_io.xcom_objectstorage_path, such as s3://bucket/xcoms.",
          null);
    }
    try {
      return provider.open(root);
    } catch (IOException e) {
      throw new BlobException(
          "The XCom backend " + provider.name() + " can't be opened: " + e.getMessage(), e);
    }
  }

  /**
   * Says before the first value comes that there is no such backend, or that it can't be opened.
   *
   * @param name the backend's name
   * @throws BlobException if so
   */
  public void check(String name) {
    if (!name.equals(BlobRef.DATABASE)) {
      get(name);
    }
  }

  /**
   * Deletes what a row named that is gone. What can't be deleted now stays: no row names it, so it
   * is garbage.
   *
   * @param gone what the row named
   */
  public void purge(BlobRef gone) {
    try {
      get(gone.backend()).purge(gone.key());
    } catch (IOException | RuntimeException e) {
      System.getLogger(XComBackends.class.getName())
          .log(
              System.Logger.Level.WARNING,
              "A value that no XCom names any more stays in the backend "
                  + gone.backend()
                  + ". The command \"xcom gc\" tries to delete it again.",
              e);
    }
  }

  /** All that may have something: the files, and what has a root. */
  void forEach(BiConsumer<String, XComBackend> consumer) {
    consumer.accept(FILE, get(FILE));
    if (path != null) {
      providers().keySet().forEach(name -> consumer.accept(name, get(name)));
    }
  }

  private synchronized Map<String, XComBackendProvider> providers() {
    Map<String, XComBackendProvider> known = providers;
    if (known == null) {
      known = new TreeMap<>();
      for (XComBackendProvider each : ServiceLoader.load(XComBackendProvider.class)) {
        known.put(each.name(), each);
      }
      providers = known;
    }
    return known;
  }

  @Override
  public synchronized void close() {
    open.values().forEach(XComBackend::close);
  }
}
