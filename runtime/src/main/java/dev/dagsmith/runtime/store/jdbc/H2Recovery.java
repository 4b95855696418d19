package dev.dagsmith.runtime.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a file whose process was killed opens with all that was on the disk.
 *
 * <p>H2 finds the newest chunk of such a file by its header, and from there by where each chunk
 * expects the next. When an expectation fails, it writes a header that should name the chunk just
 * written; since 2.2.220 it names the one before ({@code FileStore.storeBuffer} takes note of the
 * new one too late). So the last commits can be missing, though they were synced, unless the new
 * chunk stands at the end of the file. A scan of the whole file finds them: H2's recovery mode.
 */
final class H2Recovery {
  private static final int HEADER_BYTES = 4096;
  private static final String CLOSED = ",clean:1,";

  private final String file;

  private H2Recovery(Path file) {
    this.file = file.toString();
  }

  /**
   * Mends the header of a file that no process has open, where it leads to less than there is. Does
   * nothing to a file that was closed, is held by another process, or can't be read: whoever opens
   * it then says so.
   */
  static void mend(Path file) {
    boolean interrupted = Thread.interrupted(); // it would close the file's channel
    try {
      if (!isClosed(file)) {
        new H2Recovery(file).mend();
      }
    } catch (IOException | MVStoreException e) {
      System.getLogger(H2Recovery.class.getName())
          .log(System.Logger.Level.DEBUG, "The header of " + file + " was left as it is", e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static boolean isClosed(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] header = in.readNBytes(HEADER_BYTES);
      return header.length == 0 || new String(header, StandardCharsets.ISO_8859_1).contains(CLOSED);
    }
  }

  private record Found(long version, Set<String> maps) {
    /** A scan takes pages that it can't read for empty, so it may not find less elsewhere. */
    boolean isMoreThan(@Nullable Found other) {
      return other == null
          ? !maps.isEmpty()
          : version > other.version && maps.containsAll(other.maps);
    }
  }

  private void mend() {
    Found byHeader = null;
    try {
      byHeader = find(builder());
    } catch (MVStoreException e) {
      if (e.getErrorCode() != DataUtils.ERROR_FILE_CORRUPT) {
        throw e;
      } // it leads to a chunk whose pages were written over
    }
    if (find(builder().recoveryMode()).isMoreThan(byHeader)) {
      builder().recoveryMode().autoCommitDisabled().open().close(0);
    }
  }

  private static Found find(MVStore.Builder builder) {
    try (MVStore store = builder.readOnly().open()) {
      return new Found(store.getCurrentVersion(), store.getMapNames());
    }
  }

  private MVStore.Builder builder() {
    return new MVStore.Builder().fileName(file);
  }
}
