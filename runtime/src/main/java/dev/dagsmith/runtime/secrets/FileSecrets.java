package dev.dagsmith.runtime.secrets;

import dev.dagsmith.SecretNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Secrets in files of a directory, each named by its secret, as Docker and Kubernetes mount them.
 * The end of a file's last line is no part of it.
 */
record FileSecrets(Path directory) implements SecretsBackend {
  @Override
  public Optional<String> find(String name) throws IOException {
    SecretNames.check(name); // it is no path
    try {
      String text = Files.readString(directory.resolve(name));
      int end = text.endsWith("\r\n") ? 2 : text.endsWith("\n") ? 1 : 0;
      return Optional.of(text.substring(0, text.length() - end));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public String place(String name) {
    return "the file " + directory.resolve(name);
  }
}
