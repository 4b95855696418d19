package dev.dagsmith.runtime.blob;

import dev.dagsmith.runtime.store.XComRow;
import java.io.InputStream;

/** Gives the bytes of values, wherever they are. */
public interface XComBytes {
  /**
   * {@return the bytes of a value; not to be changed}
   *
   * @param row the row of the value
   * @throws BlobException if they are not there, or not those that were written
   * @throws dev.dagsmith.runtime.store.StoreException if the store can't be read
   */
  byte[] load(XComRow row);

  /**
   * {@return the bytes of an artifact, or of a value that its row does not hold, from the first one
   * on} Reading throws an {@link java.io.IOException} at the end if they are not those that were
   * written.
   *
   * @param row the row of the value
   * @throws BlobException if they are not there
   * @throws dev.dagsmith.runtime.store.StoreException if the store can't be read
   */
  InputStream open(XComRow row);
}
