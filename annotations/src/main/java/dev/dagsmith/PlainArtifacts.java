package dev.dagsmith;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;

/** Artifacts of plain calls: temporary files, found by what they contain. */
final class PlainArtifacts {
  private static final Map<String, Path> BY_HASH = new ConcurrentHashMap<>();

  private PlainArtifacts() {}

  static Artifact write(String key, String mediaType, Artifact.Content content) throws IOException {
    ArtifactKey.check(key, mediaType);
    Path file = Files.createTempFile("dagsmith-artifact", null);
    file.toFile().deleteOnExit();
    MessageDigest digest = sha256();
    try (OutputStream out =
        new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
      content.writeTo(out);
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(file);
      throw e;
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    Path known = BY_HASH.putIfAbsent(hash, file);
    if (known != null) {
      Files.delete(file);
    }
    long size = Files.size(known == null ? file : known);
    return new Artifact("", "", "", List.of(), key, mediaType, size, hash);
  }

  /** Those of runs are opened by the engine that is there. */
  static InputStream open(Artifact artifact) throws IOException {
    if (!artifact.runId().isEmpty()) {
      Iterator<ArtifactOpener> openers = ServiceLoader.load(ArtifactOpener.class).iterator();
      if (openers.hasNext()) {
        return openers.next().open(artifact);
      }
    }
    Path file = artifact.runId().isEmpty() ? BY_HASH.get(artifact.sha256()) : null;
    if (file == null) {
      throw new XComMissing(
          "Artifact "
              + artifact.key()
              + " can't be opened here: "
              + (artifact.runId().isEmpty()
                  ? "it was written in a plain call of another process, and such bytes end with it."
                  : "it is of run " + artifact.runId() + ", and there is no engine."));
    }
    return Files.newInputStream(file);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
