package dev.dagsmith.runtime.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note beside an embedded store that says which process holds it, and where that process can be
 * asked. Only a hint: what excludes others is the lock of the database on its file.
 */
public final class HolderFile {
  private static final String STORE = ".mv.db";

  private final Path file;

  private HolderFile(Path file) {
    this.file = file;
  }

  /**
   * The note beside a store, whether it is there or not.
   *
   * @param store the store's file
   */
  public static HolderFile of(Path store) {
    return new HolderFile(beside(store, ".pid"));
  }

  /** A file beside a store's, of the same name with another suffix. */
  public static Path beside(Path store, String suffix) {
    String name = String.valueOf(store.getFileName());
    String base = name.endsWith(STORE) ? name.substring(0, name.length() - STORE.length()) : name;
    return store.resolveSibling(base + suffix);
  }

  /**
   * Says that this process holds the store. Without the note others name no process, and can't ask
   * this one; nothing else is lost, so a failure to write it is not told.
   *
   * @param socket where to ask this process; null if nowhere yet
   */
  public void write(@Nullable Path socket) {
    long pid = ProcessHandle.current().pid();
    try {
      PrivateFiles.ensure(file);
      Files.writeString(file, socket == null ? pid + "\n" : pid + "\n" + socket + "\n");
    } catch (IOException e) {
      return;
    }
  }

  /** Takes the note away, if it can be. The next holder writes it anew. */
  public void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      return;
    }
  }

  /** Where to ask the holder; null if it does not say. */
  public @Nullable Path socket() {
    List<String> lines = lines();
    return lines.size() < 2 ? null : Path.of(lines.get(1));
  }

  /** Who holds the store: {@code process 4711}, or {@code another process}. */
  public String who() {
    List<String> lines = lines();
    try {
      long pid = lines.isEmpty() ? -1 : Long.parseLong(lines.get(0).trim());
      if (pid == ProcessHandle.current().pid()) {
        return "this process (" + pid + ")";
      }
      return pid >= 0 && ProcessHandle.of(pid).isPresent() ? "process " + pid : "another process";
    } catch (NumberFormatException e) {
      return "another process";
    }
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }
}
