package dev.dagsmith;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file, as it is when it is read. */
record FileContent(Path file) implements Artifact.Content {
  @Override
  public void writeTo(OutputStream out) throws IOException {
    Files.copy(file, out);
  }
}
