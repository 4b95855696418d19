package dev.dagsmith.objectstorage;

import dev.dagsmith.runtime.blob.XComBackend;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.apache.opendal.Entry;
import org.apache.opendal.ListOptions;
import org.apache.opendal.OpenDALException;
import org.apache.opendal.Operator;

/**
 * Values as objects. What is written goes in parts of some mebibytes, and what is read comes so: an
 * object may be larger than memory.
 */
final class ObjectStorage implements XComBackend {
  /** The size of a part that is written; S3 takes 10,000 of them. */
  static final int PART = 8 << 20;

  /** How much is read at once. */
  static final int READ = 16 << 20;

  private final Operator operator;
  private final String root;

  ObjectStorage(Operator operator, String root) {
    this.operator = operator;
    this.root = root;
  }

  @Override
  public void store(String key, Content content) throws IOException {
    boolean whole = false;
    try {
      if (content instanceof Bytes all) {
        operator.write(key, all.bytes());
        whole = true;
        return;
      }
      long inParts;
      try (Upload out = new Upload(operator, key)) {
        content.writeTo(out);
        inParts = out.end();
      }
      long there = inParts == 0 ? 0 : operator.stat(key).getContentLength();
      if (there != inParts) {
        throw new IOException(there + " of " + inParts + " bytes arrived at " + place(key));
      }
      whole = true;
    } catch (OpenDALException e) {
      throw Failures.of(e, place(key));
    } finally {
      if (!whole) {
        discard(key);
      }
    }
  }

  /** Best effort: no row names it. */
  private void discard(String key) {
    try {
      operator.delete(key);
    } catch (OpenDALException e) {
      return; // the failure before this one is being thrown
    }
  }

  @Override
  public InputStream load(String key) throws IOException {
    try {
      return Parts.of(operator, key, place(key));
    } catch (OpenDALException e) {
      throw Failures.of(e, place(key));
    }
  }

  @Override
  public void purge(String key) throws IOException {
    try {
      operator.delete(key);
    } catch (OpenDALException e) {
      if (e.getCode() != OpenDALException.Code.NotFound) {
        throw Failures.of(e, place(key));
      }
    }
  }

  @Override
  public void list(String first, Consumer<? super String> keys) throws IOException {
    try {
      ListOptions all = ListOptions.builder().recursive(true).build();
      for (Entry each : operator.list(first + "/", all)) {
        if (each.getMetadata().isFile()) {
          keys.accept(each.getPath());
        }
      }
    } catch (OpenDALException e) {
      if (e.getCode() != OpenDALException.Code.NotFound) {
        throw Failures.of(e, root);
      }
    }
  }

  @Override
  public String place(String key) {
    return root.endsWith("/") ? root + key : root + "/" + key;
  }

  @Override
  public void close() {
    operator.close();
  }
}
