package dev.dagsmith.runtime.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes directories and files that only their owner may read, where the file system knows that. */
public final class PrivateFiles {
  private static final Set<PosixFilePermission> FILE =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Set<PosixFilePermission> DIRECTORY =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private PrivateFiles() {}

  /**
   * Makes a file if it is not there, and takes it from others if it is.
   *
   * @return whether it was made
   */
  public static boolean ensure(Path file) throws IOException {
    if (Files.exists(file)) {
      restrict(file, FILE);
      return false;
    }
    if (posix(file)) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
    } else {
      Files.createFile(file);
    }
    return true;
  }

  /** Takes a file from others. */
  public static void restrictFile(Path file) throws IOException {
    restrict(file, FILE);
  }

  /** Makes a directory and those above it. */
  public static void makeDirectory(Path directory) throws IOException {
    if (posix(directory)) {
      Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(DIRECTORY));
    } else {
      Files.createDirectories(directory);
    }
  }

  /** Makes a new directory among the temporary ones. */
  public static Path makeTemporary(String prefix) throws IOException {
    Path directory = Files.createTempDirectory(prefix); // private by itself where that is known
    restrictDirectory(directory);
    return directory;
  }

  /** Takes a directory from others. */
  public static void restrictDirectory(Path directory) throws IOException {
    restrict(directory, DIRECTORY);
  }

  /** Whether nobody but its owner can put anything into a directory, or enter it. */
  public static boolean isPrivate(@Nullable Path directory) throws IOException {
    return directory != null
        && (!posix(directory) || DIRECTORY.containsAll(Files.getPosixFilePermissions(directory)));
  }

  private static void restrict(Path path, Set<PosixFilePermission> wanted) throws IOException {
    if (posix(path) && !wanted.containsAll(Files.getPosixFilePermissions(path))) {
      Files.setPosixFilePermissions(path, wanted);
    }
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
