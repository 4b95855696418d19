package dev.dagsmith.runtime.control;

import dev.dagsmith.runtime.store.HolderFile;
import dev.dagsmith.runtime.store.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the socket is: beside the store, if only its owner may enter that directory and the path is
 * short enough for the system; else in a private directory among the temporary ones. The file that
 * names the holder tells where.
 *
 * @param store the store's file
 * @param socket the socket
 * @param made the directory that was made for it; null beside the store
 */
record SocketPlace(Path store, Path socket, @Nullable Path made) {
  /** macOS allows 103 bytes and an end, Linux 107. */
  private static final int LONGEST = 103;

  /** A place where nothing is. */
  static SocketPlace make(Path store) throws IOException {
    Path beside = HolderFile.beside(store, ".sock");
    if (beside.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST
        && PrivateFiles.isPrivate(beside.getParent())) {
      Files.deleteIfExists(beside); // of a holder that was killed: the store is ours now
      return new SocketPlace(store, beside, null);
    }
    Path directory = PrivateFiles.makeTemporary("dagsmith-");
    return new SocketPlace(store, directory.resolve("control.sock"), directory);
  }

  /** Tells others, once the socket is there. */
  void publish() throws IOException {
    PrivateFiles.restrictFile(socket);
    HolderFile.of(store).write(socket);
  }

  /** Takes the socket away. */
  void remove() {
    try {
      Files.deleteIfExists(socket);
      if (made != null) {
        Files.deleteIfExists(made);
      }
    } catch (IOException e) {
      return; // nobody listens there: who comes finds that out
    }
  }
}
