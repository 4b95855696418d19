package dev.dagsmith.runtime.secrets;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where secrets are looked for.
 *
 * @param backends names of backends, in the order in which they are asked
 * @param files the directory of secrets in files; null: {@code secrets} in the home
 * @param kwargs what other backends are opened with
 * @param environment the variables of the backend {@code environment}; never shown
 */
public record SecretsConfig(
    List<String> backends, @Nullable Path files, String kwargs, Map<String, String> environment) {
  /** The backend of the environment. */
  public static final String ENVIRONMENT = "environment";

  /** The backend of files. */
  public static final String FILE = "file";

  /** The environment of the process, then files in the home. */
  public static final SecretsConfig DEFAULT =
      new SecretsConfig(List.of(ENVIRONMENT, FILE), null, "", System.getenv());

  /** Copies what it is given. */
  public SecretsConfig {
    backends = List.copyOf(backends);
    environment = Map.copyOf(environment);
  }

  /** The same with other backends. */
  public SecretsConfig backends(List<String> names) {
    return new SecretsConfig(names, files, kwargs, environment);
  }

  /** The same with another directory. */
  public SecretsConfig files(Path directory) {
    return new SecretsConfig(backends, directory, kwargs, environment);
  }

  /** The same with another text that backends are opened with. */
  public SecretsConfig kwargs(String text) {
    return new SecretsConfig(backends, files, text, environment);
  }

  /** The same with other variables. */
  public SecretsConfig environment(Map<String, String> variables) {
    return new SecretsConfig(backends, files, kwargs, variables);
  }

  /** Without what may be secret. */
  @Override
  public String toString() {
    return "SecretsConfig" + backends;
  }
}
