package dev.dagsmith.runtime.seal;

import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.Resealed;
import dev.dagsmith.runtime.store.SealedRow;
import dev.dagsmith.runtime.store.SecretReads;
import dev.dagsmith.runtime.store.SecretWrites;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Has all that is encrypted need the first key of the ring alone: the key of each value, which
 * stands in its row, is encrypted anew; the values themselves stay where they are and as they are,
 * however large. Each batch is one transaction, and a row is exchanged only if it is still as it
 * was read, so that it can be broken off and begun again, beside runs and beside other rotations.
 */
public final class Rotation {
  private static final int BATCH = 500;

  private final SecretReads reads;
  private final SecretWrites writes;
  private final KeyRing keys;
  private final String first;
  private final Set<String> missing = new HashSet<>();
  private long left;

  private Rotation(SecretReads reads, SecretWrites writes, KeyRing keys) {
    this.reads = reads;
    this.writes = writes;
    this.keys = keys;
    this.first = keys.ids().get(0);
  }

  /**
   * What came of it.
   *
   * @param key the id of the key that all need now
   * @param xcoms how many XComs needed another one
   * @param runs of how many runs the parameters did
   * @param left how many are as they were, because they can't be decrypted
   * @param missing the ids of keys that the ring lacks for them, sorted
   */
  public record Report(String key, long xcoms, long runs, long left, List<String> missing) {}

  /**
   * Rotates.
   *
   * @throws SealException if there is no key
   */
  public static Report rotate(SecretReads reads, SecretWrites writes, KeyRing keys) {
    keys.require("What there is of sensitive values");
    return new Rotation(reads, writes, keys).rotate();
  }

  /** Again until nothing changes: others may have published by another key meanwhile. */
  private Report rotate() {
    long xcoms = 0;
    long runs = 0;
    long some;
    do {
      left = 0;
      missing.clear();
      long ofXComs = xcoms();
      long ofRuns = runs();
      xcoms += ofXComs;
      runs += ofRuns;
      some = ofXComs + ofRuns;
    } while (some > 0);
    return new Report(first, xcoms, runs, left, missing.stream().sorted().toList());
  }

  private long xcoms() {
    long done = 0;
    long from = 0;
    int skip = 0;
    List<SealedRow> page = reads.sealedXComs(first, from, skip, BATCH);
    while (!page.isEmpty()) {
      List<SealedRow> kept = new ArrayList<>();
      done += writes.reseal(changed(page, kept));
      long last = page.get(page.size() - 1).run().no();
      int keptOfLast = (int) kept.stream().filter(row -> row.run().no() == last).count();
      skip = last == from ? skip + keptOfLast : keptOfLast;
      from = last;
      page = reads.sealedXComs(first, from, skip, BATCH);
    }
    return done;
  }

  private long runs() {
    long done = 0;
    List<SealedRow> page = reads.sealedParams(first, 0, BATCH);
    while (!page.isEmpty()) {
      done += writes.reseal(changed(page, new ArrayList<>()));
      page = reads.sealedParams(first, page.get(page.size() - 1).run().no(), BATCH);
    }
    return done;
  }

  /** What can't be decrypted stays as it is. */
  private List<Resealed> changed(List<SealedRow> page, List<SealedRow> kept) {
    List<Resealed> changed = new ArrayList<>(page.size());
    for (SealedRow row : page) {
      try {
        changed.add(new Resealed(row, keys.rewrap(row.seal(), place(row))));
      } catch (SealException e) {
        kept.add(row);
        left++;
        if (!keys.ids().contains(row.seal().keyId())) {
          missing.add(row.seal().keyId());
        }
      }
    }
    return changed;
  }

  private static SealPlace place(SealedRow row) {
    AttemptKey attempt = row.attempt();
    return attempt == null
        ? SealPlace.ofParams(row.run().dagId(), row.run().runId())
        : SealPlace.of(attempt, row.key(), row.codec());
  }
}
