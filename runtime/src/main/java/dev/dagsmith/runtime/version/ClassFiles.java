package dev.dagsmith.runtime.version;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The class files of a directory or a jar. */
final class ClassFiles implements Closeable {
  private final File place;
  private final @Nullable ZipFile jar;

  private ClassFiles(File place, @Nullable ZipFile jar) {
    this.place = place;
    this.jar = jar;
  }

  /** Those of a place on the class path; the class loader has opened the same jar already. */
  static ClassFiles in(File place) throws IOException {
    return new ClassFiles(place, place.isFile() ? new ZipFile(place) : null);
  }

  /**
   * The checksum of a class's file; -1 if it is not there.
   *
   * @param name as the language writes it: {@code shop.Orders.Row} for a nested class
   */
  long sum(String name) throws IOException {
    String path = name.replace('.', '/');
    while (true) {
      long sum = ofFile(path.concat(".class"));
      int slash = path.lastIndexOf('/');
      if (sum >= 0 || slash < 0) {
        return sum;
      }
      path = path.substring(0, slash).concat("$").concat(path.substring(slash + 1));
    }
  }

  private long ofFile(String path) throws IOException {
    if (jar != null) {
      ZipEntry entry = jar.getEntry(path);
      return entry == null ? -1 : entry.getCrc();
    }
    File file = new File(place, path);
    if (!file.isFile()) {
      return -1;
    }
    CRC32 sum = new CRC32();
    try (FileInputStream in = new FileInputStream(file)) {
      sum.update(in.readAllBytes());
    }
    return sum.getValue();
  }

  @Override
  public void close() throws IOException {
    if (jar != null) {
      jar.close();
    }
  }
}
