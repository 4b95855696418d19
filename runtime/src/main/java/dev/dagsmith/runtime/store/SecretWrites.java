package dev.dagsmith.runtime.store;

import java.util.List;

/** What is written about secrets, durably, by whoever it is. All throw {@link StoreException}. */
public interface SecretWrites {
  /** A secret value is about to be shown. */
  void revealed(RevealRow row);

  /**
   * Exchanges seals, in one transaction. A row that is gone or has another seal by now stays as it
   * is.
   *
   * @return how many were exchanged
   */
  int reseal(List<Resealed> rows);
}
