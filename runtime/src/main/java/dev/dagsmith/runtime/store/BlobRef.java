package dev.dagsmith.runtime.store;

/**
 * What a row says of a value that is kept elsewhere.
 *
 * @param backend name of the backend that has it
 * @param key its place there, the {@link BlobKey#text} of a key unless the row was altered
 * @param size how many bytes the value has, encrypted if it is
 * @param hash the SHA-256 of these bytes; not to be changed
 * @param compressed whether the backend has them compressed
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record BlobRef(String backend, String key, long size, byte[] hash, boolean compressed) {
  /** The backend that keeps values in the store itself, in chunks. */
  public static final String DATABASE = "database";
}
