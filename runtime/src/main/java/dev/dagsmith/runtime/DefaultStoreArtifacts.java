package dev.dagsmith.runtime;

import dev.dagsmith.Artifact;
import dev.dagsmith.ArtifactOpener;
import java.io.InputStream;

/** Opens artifacts in the store of {@link Dagsmith}. Made by {@link java.util.ServiceLoader}. */
public final class DefaultStoreArtifacts implements ArtifactOpener {
  /** For {@link java.util.ServiceLoader}. */
  public DefaultStoreArtifacts() {}

  @Override
  public InputStream open(Artifact artifact) {
    return Dagsmith.xcoms().open(artifact);
  }
}
