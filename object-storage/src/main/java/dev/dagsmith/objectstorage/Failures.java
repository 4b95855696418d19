package dev.dagsmith.objectstorage;

import dev.dagsmith.runtime.blob.BackendAway;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.opendal.OpenDALException;

/** What failures of a storage mean. */
final class Failures {
  private Failures() {}

  /** What is not known to last may be over at another try. */
  static IOException of(OpenDALException e, String place) {
    String what = place + ": " + e.getMessage();
    return switch (e.getCode()) {
      case NotFound -> new NoSuchFileException(place);
      case Unexpected, RateLimited -> new BackendAway(what, e);
      default -> new IOException(what, e);
    };
  }
}
