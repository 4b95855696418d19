package dev.dagsmith.runtime.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A note beside the store that says which process holds it. Only a hint for people: what excludes
 * others is the lock of the database on its file.
 */
final class Holder {
  private Holder() {}

  static Path file(Path database) {
    return database.resolveSibling(database.getFileName() + ".pid");
  }

  static void write(Path database) {
    try {
      Path file = file(database);
      PrivateFiles.ensure(file);
      Files.writeString(file, ProcessHandle.current().pid() + "\n");
    } catch (IOException e) {
      // Without the note the message of a second process names no pid, nothing else is lost.
      return;
    }
  }

  static void remove(Path database) {
    try {
      Files.deleteIfExists(file(database));
    } catch (IOException e) {
      return; // as above; the next holder writes it anew
    }
  }

  /** Who holds the store: {@code process 4711}, or {@code another process}. */
  static String who(Path database) {
    try {
      long pid = Long.parseLong(Files.readString(file(database)).trim());
      if (pid == ProcessHandle.current().pid()) {
        return "this process (" + pid + ")";
      }
      if (ProcessHandle.of(pid).isPresent()) {
        return "process " + pid;
      }
    } catch (IOException | NumberFormatException e) {
      return "another process";
    }
    return "another process";
  }
}
