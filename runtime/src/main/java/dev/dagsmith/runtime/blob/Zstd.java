package dev.dagsmith.runtime.blob;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Compression; its library is optional. */
final class Zstd {
  private Zstd() {}

  /** Compresses what is written; closing it leaves {@code out} open. */
  static OutputStream compressing(OutputStream out) throws IOException {
    try {
      ZstdOutputStream zstd = new ZstdOutputStream(new Unclosed(out));
      zstd.setChecksum(true);
      return zstd;
    } catch (NoClassDefFoundError e) {
      throw missing(e);
    }
  }

  /** Decompresses what is read. */
  static InputStream decompressing(InputStream in) throws IOException {
    try {
      return new ZstdInputStream(in);
    } catch (NoClassDefFoundError e) {
      throw missing(e);
    }
  }

  private static BlobException missing(NoClassDefFoundError e) {
    return new BlobException(
        "Compressed XComs need com.github.luben:zstd-jni, which is not on the class path. Add it;"
            + " dagsmith-object-storage brings it along.",
        e);
  }
}
