package dev.dagsmith.runtime.blob;

import dev.dagsmith.runtime.store.BlobKey;
import dev.dagsmith.runtime.store.PrivateFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Values as files below a directory, which only their owner may read. A file appears under its name
 * when it is whole. What is no directory or file of the root itself is not followed: links lead
 * nowhere.
 */
final class FileBackend implements XComBackend {
  /** Ends the names of files that are not yet whole. */
  private static final String PART = ".part";

  private static final int TRIES = 100;

  private final Path root;

  FileBackend(Path root) {
    this.root = root;
  }

  @Override
  public void store(String key, Content content) throws IOException {
    Path file = file(key);
    Path part = begun(key, file);
    try {
      write(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      force(directoryOf(file));
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }

  /** Who purges the last value beside this one takes the directory, until there is a file. */
  private Path begun(String key, Path file) throws IOException {
    Path part = part(file);
    for (int left = TRIES; ; left--) {
      try {
        PrivateFiles.makeDirectory(directoryOf(file));
        checkDirectories(key);
        PrivateFiles.ensure(part);
        return part;
      } catch (NoSuchFileException | FileAlreadyExistsException e) {
        if (left == 0) {
          throw e;
        }
      }
    }
  }

  private static void write(Path part, Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING,
            LinkOption.NOFOLLOW_LINKS)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  /** A key has directories, so there is one. */
  private static Path directoryOf(Path file) {
    return Objects.requireNonNull(file.getParent());
  }

  /** A name survives the loss of power only with its directory. */
  private static void force(Path directory) throws IOException {
    if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return; // elsewhere a directory can't be opened
    }
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public InputStream load(String key) throws IOException {
    checkDirectories(key);
    Path file = file(key);
    BasicFileAttributes found = attributes(file);
    if (found != null && !found.isRegularFile()) {
      throw new FileSystemException(
          file.toString(), null, "it is no file but a link or a directory");
    }
    return Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public void purge(String key) throws IOException {
    try {
      checkDirectories(key);
    } catch (NoSuchFileException e) {
      return;
    }
    Path file = file(key);
    Files.deleteIfExists(file);
    Files.deleteIfExists(part(file));
    deleteIfEmpty(directoryOf(file));
    deleteIfEmpty(directoryOf(directoryOf(file)));
  }

  /** Best effort: another value may have come. */
  private static void deleteIfEmpty(Path directory) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      if (entries.iterator().hasNext()) {
        return;
      }
    } catch (NoSuchFileException e) {
      return;
    }
    try {
      Files.delete(directory);
    } catch (IOException e) {
      return; // it is not empty any more, or somebody was faster
    }
  }

  @Override
  public void list(String first, Consumer<? super String> keys) throws IOException {
    list(root.resolve(first), first, 1, keys);
  }

  private static void list(Path path, String key, int depth, Consumer<? super String> keys)
      throws IOException {
    BasicFileAttributes found = attributes(path);
    if (found != null && found.isDirectory()) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
        for (Path each : entries) {
          list(each, key + "/" + each.getFileName(), depth + 1, keys);
        }
      }
    } else if (found != null) {
      String whole = key.endsWith(PART) ? key.substring(0, key.length() - PART.length()) : key;
      BlobKey.parse(whole).ifPresent(blob -> keys.accept(blob.text()));
    }
  }

  @Override
  public String place(String key) {
    return root.resolve(key).toString();
  }

  /** Each directory between the root and the value is one of its own, and no link. */
  private void checkDirectories(String key) throws IOException {
    Path directory = root;
    Path relative = directoryOf(root.relativize(file(key)));
    for (Path each : relative) {
      directory = directory.resolve(each);
      BasicFileAttributes found = attributes(directory);
      if (found == null) {
        throw new NoSuchFileException(directory.toString());
      } else if (!found.isDirectory()) {
        throw new NotDirectoryException(directory + " is a link or a file");
      }
    }
  }

  private static @Nullable BasicFileAttributes attributes(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** A key that is none names nothing: not what is outside of the root either. */
  private Path file(String key) throws NoSuchFileException {
    BlobKey known =
        BlobKey.parse(key)
            .orElseThrow(() -> new NoSuchFileException(key, null, "it is no key of Dagsmith's"));
    return root.resolve(known.text());
  }

  private static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + PART);
  }
}
