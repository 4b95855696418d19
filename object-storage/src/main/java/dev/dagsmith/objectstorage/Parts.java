package dev.dagsmith.objectstorage;

import java.io.IOException;
import java.io.InputStream;
import org.apache.opendal.OpenDALException;
import org.apache.opendal.Operator;

/** Reads an object part by part. */
final class Parts extends InputStream {
  private static final byte[] NOTHING = {};

  private final Operator operator;
  private final String key;
  private final long size;
  private final String place;
  private byte[] part = NOTHING;
  private int used;
  private long next;

  private Parts(Operator operator, String key, long size, String place) {
    this.operator = operator;
    this.key = key;
    this.size = size;
    this.place = place;
  }

  static InputStream of(Operator operator, String key, String place) {
    return new Parts(operator, key, operator.stat(key).getContentLength(), place);
  }

  @Override
  public int read() throws IOException {
    return fill() ? part[used++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    } else if (!fill()) {
      return -1;
    }
    int some = Math.min(length, part.length - used);
    System.arraycopy(part, used, bytes, offset, some);
    used += some;
    return some;
  }

  private boolean fill() throws IOException {
    if (used < part.length) {
      return true;
    } else if (next >= size) {
      return false;
    }
    part = NOTHING; // or two of them are in memory while the next one comes
    used = 0;
    try {
      part = operator.read(key, next, Math.min(ObjectStorage.READ, size - next));
    } catch (OpenDALException e) {
      throw Failures.of(e, place);
    }
    next += part.length;
    return part.length > 0;
  }
}
