package dev.dagsmith.runtime.secrets;

import java.io.IOException;
import java.util.Optional;

/**
 * Gives secrets by their names. One that is not built in is found by a {@link
 * SecretsBackendProvider}. Safe for use by several threads.
 */
public interface SecretsBackend {
  /**
   * {@return a secret; empty if there is none of this name}
   *
   * @param name of letters, digits, {@code _}, {@code -} and dots
   * @throws IOException if that can't be said now
   */
  Optional<String> find(String name) throws IOException;

  /**
   * {@return where it looks for a secret, for people: {@code the file /run/secrets/shop}}
   *
   * @param name the secret's name
   */
  String place(String name);
}
