package dev.dagsmith.runtime.blob;

import java.io.IOException;

/** Brings a backend; found by {@link java.util.ServiceLoader}. */
public interface XComBackendProvider {
  /** {@return its name in settings, in {@code @XCom(backend = "..")} and in rows} */
  String name();

  /**
   * Opens the backend.
   *
   * @param path its root, as the setting {@code xcom_objectstorage_path} names it
   * @return the backend, open
   * @throws IOException if that names none; the message says why
   */
  XComBackend open(String path) throws IOException;
}
