package dev.dagsmith.runtime.blob;

import dev.dagsmith.runtime.store.XComRow;

/** Gives the bytes of values, wherever they are. */
public interface XComBytes {
  /**
   * The bytes of a value; not to be changed.
   *
   * @throws BlobException if they are not there, or not those that were written
   * @throws dev.dagsmith.runtime.store.StoreException if the store can't be read
   */
  byte[] load(XComRow row);
}
