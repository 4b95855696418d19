package dev.dagsmith.runtime.cli;

import dev.dagsmith.Artifact;
import dev.dagsmith.runtime.access.Principal;
import dev.dagsmith.runtime.access.XComReader;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.XComRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Writes values to files. */
final class XComFile {
  static final Option OPTION =
      Option.value(
          "--out", "FILE", "Writes it to a file, of an artifact its bytes; - is standard output.");

  private XComFile() {}

  /** The row of the artifact that a value names, or stands beside; null if there is none. */
  static @Nullable XComRow artifact(XComReader reader, XComRow row, StoredCodecs codecs) {
    TypeRef type = TypeRef.of(Artifact.class);
    if (row.isArtifact()) {
      return row;
    } else if (!row.type().equals(type.toString())) {
      return null;
    }
    Object value = codecs.of(row).decode(reader.load(row), type);
    return value instanceof Artifact artifact ? reader.row(Principal.COMMAND_LINE, artifact) : null;
  }

  /** A value as a line. */
  static InputStream text(String json) {
    return new ByteArrayInputStream((json + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes bytes, and closes where they come from.
   *
   * @throws UsageException if they can't be written there
   */
  static void write(InputStream bytes, String file, PrintStream standardOutput) {
    try (bytes) {
      if (file.equals("-")) {
        bytes.transferTo(standardOutput);
        standardOutput.flush();
      } else {
        Files.copy(bytes, Path.of(file), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("The value can't be written to " + file + ": " + reason(e) + ".");
    }
  }

  private static String reason(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such directory";
    }
    String message = e.getMessage();
    return e instanceof AccessDeniedException || message == null ? "access is denied" : message;
  }
}
