package dev.dagsmith.runtime.secrets;

import dev.dagsmith.SecretNames;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Secrets in variables of the environment. */
record EnvironmentSecrets(Map<String, String> environment) implements SecretsBackend {
  @Override
  public Optional<String> find(String name) {
    return SecretNames.variables(name).stream()
        .map(environment::get)
        .filter(Objects::nonNull)
        .findFirst();
  }

  @Override
  public String place(String name) {
    return "the environment (" + String.join(", ", SecretNames.variables(name)) + ")";
  }

  @Override
  public String toString() {
    return SecretsConfig.ENVIRONMENT;
  }
}
