package dev.dagsmith.runtime.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A file with the keys of a ring. */
public final class KeyFile {
  /** Its name in the home directory. */
  public static final String NAME = "xcom.keys";

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private KeyFile() {}

  /**
   * The keys in a file; none if there is no such file.
   *
   * @throws SealException as {@link #read}
   */
  public static KeyRing readIfThere(Path file) {
    return Files.exists(file) ? read(file) : KeyRing.EMPTY;
  }

  /**
   * The keys in a file.
   *
   * @throws SealException if it can't be read, others may read or write it, or one is no key
   */
  public static KeyRing read(Path file) {
    try {
      if (isOpen(file)) {
        throw new SealException(
            "The keys in "
                + file
                + " are not used: others than its owner may read or write the file. Exchange the"
                + " keys if somebody may have, and take it from them: chmod 600 "
                + file,
            null);
      }
      return KeyRing.parse(Files.readString(file));
    } catch (IOException e) {
      String why = e instanceof NoSuchFileException ? "there is no such file" : e.toString();
      throw new SealException("The keys in " + file + " can't be read: " + why, e);
    } catch (IllegalArgumentException e) {
      throw new SealException("The keys in " + file + " can't be used: " + e.getMessage(), e);
    }
  }

  private static boolean isOpen(Path file) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!posix) {
      return false;
    }
    Set<PosixFilePermission> set = EnumSet.copyOf(OTHERS);
    set.retainAll(Files.getPosixFilePermissions(file));
    return !set.isEmpty();
  }
}
