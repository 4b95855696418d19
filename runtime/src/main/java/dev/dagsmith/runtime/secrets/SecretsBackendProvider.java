package dev.dagsmith.runtime.secrets;

import java.io.IOException;

/** Opens a {@link SecretsBackend}. Named in {@code META-INF/services}. */
public interface SecretsBackendProvider {
  /** {@return its name in the setting {@code secrets.backend}} */
  String name();

  /**
   * Opens it.
   *
   * @param kwargs the setting {@code secrets.backend_kwargs} as it is; empty if it is not set
   * @return the backend, open
   * @throws IOException if it can't be opened
   */
  SecretsBackend open(String kwargs) throws IOException;
}
