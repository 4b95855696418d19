package dev.dagsmith.runtime.blob;

import dev.dagsmith.runtime.seal.KeyRing;
import dev.dagsmith.runtime.store.BlobRef;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the values of XComs are kept.
 *
 * @param chunk a value of more bytes is no row of the database but several, each of so many
 * @param backend where large values of tasks are that name no backend
 * @param threshold a value of fewer bytes is in the database, whatever its backend
 * @param compressed whether backends other than the database get values compressed, by zstd
 * @param files the root of the backend that keeps files; null: in the home
 * @param path the root of other backends, a URL such as {@code s3://bucket/xcoms}; null if none is
 * @param limits how large a value may be
 * @param keys by what sensitive values are encrypted; null: by the keys in the home, if any are
 */
public record XComConfig(
    int chunk,
    String backend,
    long threshold,
    boolean compressed,
    @Nullable Path files,
    @Nullable String path,
    XComLimits limits,
    @Nullable KeyRing keys) {
  private static final int CHUNK = 1 << 20;
  private static final long THRESHOLD = 48L << 10;

  /** All in the database. */
  public static final XComConfig DEFAULT =
      new XComConfig(
          CHUNK, BlobRef.DATABASE, THRESHOLD, false, null, null, XComLimits.DEFAULT, null);

  /**
   * Checks the bounds.
   *
   * @param backend where large values of tasks are that name no backend
   * @param compressed whether backends other than the database get values compressed, by zstd
   * @param files the root of the backend that keeps files; null: in the home
   * @param path the root of other backends, a URL such as {@code s3://bucket/xcoms}; null if none
   *     is
   * @param limits how large a value may be
   * @param keys by what sensitive values are encrypted; null: by the keys in the home, if any are
   * @param chunk a value of more bytes is no row of the database but several, each of so many
   * @param threshold a value of fewer bytes is in the database, whatever its backend
   */
  public XComConfig {
    if (chunk < 1) {
      throw new IllegalArgumentException("chunk must be 1 byte or more, not " + chunk);
    }
    if (threshold < 0) {
      throw new IllegalArgumentException("threshold must be 0 or more, not " + threshold);
    }
  }

  /**
   * {@return the same with other chunks}
   *
   * @param bytes how many bytes
   */
  public XComConfig chunk(int bytes) {
    return new XComConfig(bytes, backend, threshold, compressed, files, path, limits, keys);
  }

  /**
   * {@return the same with another backend for tasks that name none}
   *
   * @param name the name
   */
  public XComConfig backend(String name) {
    return new XComConfig(chunk, name, threshold, compressed, files, path, limits, keys);
  }

  /**
   * {@return the same, keeping smaller values in the database}
   *
   * @param bytes how many bytes
   */
  public XComConfig threshold(long bytes) {
    return new XComConfig(chunk, backend, bytes, compressed, files, path, limits, keys);
  }

  /**
   * {@return the same, compressing or not}
   *
   * @param zstd whether by Zstandard
   */
  public XComConfig compressed(boolean zstd) {
    return new XComConfig(chunk, backend, threshold, zstd, files, path, limits, keys);
  }

  /**
   * {@return the same with another root of the backend {@code file}}
   *
   * @param root a directory
   */
  public XComConfig files(Path root) {
    return new XComConfig(chunk, backend, threshold, compressed, root, path, limits, keys);
  }

  /**
   * {@return the same with another root of other backends}
   *
   * @param url a JDBC URL
   */
  public XComConfig path(String url) {
    return new XComConfig(chunk, backend, threshold, compressed, files, url, limits, keys);
  }

  /**
   * {@return the same with other limits}
   *
   * @param other what takes its place
   */
  public XComConfig limits(XComLimits other) {
    return new XComConfig(chunk, backend, threshold, compressed, files, path, other, keys);
  }

  /**
   * {@return the same with these keys}
   *
   * @param ring the keys
   */
  public XComConfig keys(KeyRing ring) {
    return new XComConfig(chunk, backend, threshold, compressed, files, path, limits, ring);
  }

  /**
   * Where a value is kept.
   *
   * @param wanted the backend that its task names; empty if it names none
   */
  String place(long size, String wanted) {
    return size < threshold ? BlobRef.DATABASE : wanted.isEmpty() ? backend : wanted;
  }
}
