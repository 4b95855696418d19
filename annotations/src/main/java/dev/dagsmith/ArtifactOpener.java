package dev.dagsmith;

import java.io.IOException;
import java.io.InputStream;

/**
 * Opens artifacts of runs for code that is no task. For engines, which are found by {@link
 * java.util.ServiceLoader}; called by several threads at once.
 */
public interface ArtifactOpener {
  /**
   * {@return the bytes of an artifact}
   *
   * @param artifact the pointer
   * @throws XComMissing if they are not there
   * @throws IOException if they can't be read
   */
  InputStream open(Artifact artifact) throws IOException;
}
