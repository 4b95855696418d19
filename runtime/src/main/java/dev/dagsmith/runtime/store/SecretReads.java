package dev.dagsmith.runtime.store;

import java.util.List;

/** What can be read about secrets. All methods throw {@link StoreException}. */
public interface SecretReads {
  /**
   * A page of the XComs that need another key than this one, by run, and in a run always in the
   * same order.
   *
   * @param fromRun of runs from this number on
   * @param skip so many of them are left out at the begin
   * @param limit at most so many
   */
  List<SealedRow> sealedXComs(String keyId, long fromRun, int skip, int limit);

  /**
   * A page of the runs whose parameters need another key than this one.
   *
   * @param afterRun of runs after this number
   * @param limit at most so many
   */
  List<SealedRow> sealedParams(String keyId, long afterRun, int limit);

  /** Which of a run's values were shown to whom, by time. */
  List<RevealRow> reveals(RunKey run);
}
