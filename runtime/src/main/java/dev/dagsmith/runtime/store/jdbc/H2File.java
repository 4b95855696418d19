package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.PrivateFiles;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file of a store, made so that only its owner can read it before the database writes to it.
 *
 * @param database its path without the suffix, as the database wants it
 * @param location its path
 * @param size how many bytes it has; 0 for a new store
 */
record H2File(Path database, Path location, long size) {
  static final String SUFFIX = ".mv.db";

  /** Makes the file, or checks the one that is there. */
  static H2File prepare(Path path, boolean home) {
    Path location = path.resolveSibling(path.getFileName() + SUFFIX);
    try {
      Path directory = path.getParent();
      if (directory != null) {
        PrivateFiles.makeDirectory(directory);
        if (home) {
          PrivateFiles.restrictDirectory(directory);
        }
        Path real = directory.toRealPath();
        path = real.resolve(path.getFileName());
        location = real.resolve(location.getFileName());
      }
      long size = PrivateFiles.ensure(location) ? 0 : Files.size(location);
      if (!Files.isRegularFile(location)) {
        throw new StoreException(
            Kind.BAD_LOCATION,
            "The store " + location + " is no file. Name another with --db or DAGSMITH_HOME.",
            null);
      }
      if (!Files.isReadable(location) || !Files.isWritable(location)) {
        throw noPermission(location, null);
      }
      return new H2File(path, location, size);
    } catch (FileAlreadyExistsException e) {
      throw new StoreException(
          Kind.BAD_LOCATION,
          "The store "
              + location
              + " can't be made: "
              + e.getFile()
              + " is a file, not a directory. Name another with --db or DAGSMITH_HOME.",
          e);
    } catch (AccessDeniedException e) {
      throw noPermission(location, e);
    } catch (IOException e) {
      throw DiskFull.causes(e)
          ? new StoreException(
              Kind.FULL,
              "The store " + location + " can't be made: the disk is full. Make room first.",
              e)
          : new StoreException(
              Kind.NO_PERMISSION,
              "The store "
                  + location
                  + " can't be made or opened ("
                  + e.getMessage()
                  + "). Name another place with --db or DAGSMITH_HOME.",
              e);
    }
  }

  /** Removes a store that could not be made, so that the next attempt begins afresh. */
  void discardIfNew() {
    if (size == 0) {
      try {
        Files.deleteIfExists(location);
      } catch (IOException e) {
        return; // what went wrong first is being thrown
      }
    }
  }

  private static StoreException noPermission(
      Path location, @org.jspecify.annotations.Nullable IOException cause) {
    return new StoreException(
        Kind.NO_PERMISSION,
        "The store "
            + location
            + " can't be opened: this user may not read and write it. Give the user the file and"
            + " its directory, or name another with --db or DAGSMITH_HOME.",
        cause);
  }
}
