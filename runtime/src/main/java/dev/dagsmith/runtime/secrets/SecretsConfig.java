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

  /**
   * Copies what it is given.
   *
   * @param files the directory of secrets in files; null: {@code secrets} in the home
   * @param kwargs what other backends are opened with
   * @param backends names of backends, in the order in which they are asked
   * @param environment the variables of the backend {@code environment}; never shown
   */
  public SecretsConfig {
    backends = List.copyOf(backends);
    environment = Map.copyOf(environment);
  }

  /**
   * {@return the same with other backends}
   *
   * @param names the names, in their order
   */
  public SecretsConfig backends(List<String> names) {
    return new SecretsConfig(names, files, kwargs, environment);
  }

  /**
   * {@return the same with another directory}
   *
   * @param directory a directory
   */
  public SecretsConfig files(Path directory) {
    return new SecretsConfig(backends, directory, kwargs, environment);
  }

  /**
   * {@return the same with another text that backends are opened with}
   *
   * @param text the text
   */
  public SecretsConfig kwargs(String text) {
    return new SecretsConfig(backends, files, text, environment);
  }

  /**
   * {@return the same with other variables}
   *
   * @param variables by name
   */
  public SecretsConfig environment(Map<String, String> variables) {
    return new SecretsConfig(backends, files, kwargs, variables);
  }

  /** Without what may be secret. */
  @Override
  public String toString() {
    return "SecretsConfig" + backends;
  }
}
