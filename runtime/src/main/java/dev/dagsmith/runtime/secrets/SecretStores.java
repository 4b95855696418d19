package dev.dagsmith.runtime.secrets;

import dev.dagsmith.SecretMissing;
import dev.dagsmith.SecretNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The backends of a configuration, asked one after the other; opened when a secret is first asked
 * for. Safe for several threads.
 */
public final class SecretStores {
  private final SecretsConfig config;
  private final Path home;
  private @Nullable List<SecretsBackend> open;

  private SecretStores(SecretsConfig config, Path home) {
    this.config = config;
    this.home = home;
  }

  /**
   * {@return the backends of a configuration}
   *
   * @param config the settings
   * @param home where files are if it does not say
   */
  public static SecretStores of(SecretsConfig config, Path home) {
    return new SecretStores(config, home);
  }

  /**
   * {@return a secret}
   *
   * @param name letters, digits, {@code _}, {@code -} and {@code .}
   * @throws SecretMissing if no backend has it; it says where it was looked for
   * @throws IllegalArgumentException if that is no name of one, or there is no such backend
   * @throws UncheckedIOException if a backend can't say
   */
  public String get(String name) {
    SecretNames.check(name);
    List<SecretsBackend> backends = open();
    for (SecretsBackend each : backends) {
      Optional<String> found = find(each, name);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new SecretMissing(
        "There is no secret "
            + name
            + ": not in "
            + String.join(", not in ", backends.stream().map(each -> each.place(name)).toList())
            + ". The setting secrets.backend says where secrets are looked for.");
  }

  private static Optional<String> find(SecretsBackend backend, String name) {
    try {
      return backend.find(name);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The secret " + name + " can't be read from " + backend.place(name) + ": " + e, e);
    }
  }

  private synchronized List<SecretsBackend> open() {
    List<SecretsBackend> known = open;
    if (known == null) {
      known = new ArrayList<>();
      for (String each : config.backends()) {
        known.add(open(each));
      }
      open = known;
    }
    return known;
  }

  private SecretsBackend open(String name) {
    if (name.equals(SecretsConfig.ENVIRONMENT)) {
      return new EnvironmentSecrets(config.environment());
    } else if (name.equals(SecretsConfig.FILE)) {
      Path files = config.files();
      return new FileSecrets(files == null ? home.resolve("secrets") : files);
    }
    Map<String, SecretsBackendProvider> providers = new TreeMap<>();
    ServiceLoader.load(SecretsBackendProvider.class)
        .forEach(each -> providers.put(each.name(), each));
    SecretsBackendProvider provider = providers.get(name);
    if (provider == null) {
      throw new IllegalArgumentException(
          "There is no secrets backend \""
              + name
              + "\", only environment, file"
              + String.join("", providers.keySet().stream().map(each -> ", " + each).toList())
              + ". Mend secrets.backend, or add the library that brings it.");
    }
    try {
      return provider.open(config.kwargs());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The secrets backend " + name + " can't be opened: " + e.getMessage(), e);
    }
  }
}
