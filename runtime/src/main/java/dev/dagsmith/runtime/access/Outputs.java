package dev.dagsmith.runtime.access;

import dev.dagsmith.XComMissing;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.runtime.store.XComRow;
import dev.dagsmith.runtime.xcom.ValueCodecs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a task published in runs of its dag.
 *
 * @param reader reads the store
 * @param who wants it
 * @param place what is wanted
 * @param codecs whether values may be stored by a codec of this name, beside those built in
 */
public record Outputs(
    XComReader reader, Principal who, OutputPlace place, Predicate<String> codecs) {
  /**
   * Values may be stored by this codec.
   *
   * @throws dev.dagsmith.runtime.xcom.UnknownCodec if no library brings it
   */
  public static Predicate<String> storedBy(String codec) {
    return ValueCodecs.named(codec).name()::equals;
  }

  /** A run that has such a value, by its id. */
  public RunRow run(String runId) {
    RunRow run = reader.store().run(place.dagId(), runId);
    if (run == null) {
      throw new XComMissing("There is no run " + runId + " of dag " + place.dagId() + ".");
    }
    if (!place.anyRun() && run.state() != RunState.SUCCESS) {
      throw new XComMissing(
          "Run "
              + run.key()
              + " is "
              + run.state().display()
              + "; only values of runs that ended well are read, unless anyRun() asks for others.");
    }
    return run;
  }

  /** The runs that have such a value, those of the latest logical date first. */
  public List<RunRow> runs(@Nullable Instant logicalDate, int limit) {
    return reader.store().publishers(place.query(logicalDate, limit));
  }

  /**
   * The value in a run.
   *
   * @throws XComMissing if there is none; it says what there is
   */
  public @Nullable Object value(RunRow run, TypeRef type) {
    return place.all() ? all(run, type) : one(run, type);
  }

  private @Nullable Object one(RunRow run, TypeRef type) {
    InstanceKey instance = place.in(run.key());
    XComRow row = reader.read(who, new XComCoordinates(instance, place.key()));
    if (row == null) {
      throw new XComMissing(missing(run, instance));
    }
    return decode(row, type);
  }

  private List<@Nullable Object> all(RunRow run, TypeRef type) {
    List<@Nullable Object> all = new ArrayList<>();
    reader.elements(who, place.in(run.key()), place.key(), row -> all.add(decode(row, type)));
    return Collections.unmodifiableList(all);
  }

  private @Nullable Object decode(XComRow row, TypeRef type) {
    return ValueCodecs.ofRow(row.codec(), codecs).decode(reader.load(row), type);
  }

  private String missing(RunRow run, InstanceKey instance) {
    String start =
        instance.display() + " has no XCom \"" + place.key() + "\" in run " + run.key() + ": ";
    List<String> keys = reader.keys(instance);
    if (!keys.isEmpty()) {
      return start + "it has " + String.join(", ", keys) + ".";
    }
    List<XComRow> mapped = reader.store().elements(instance, place.key(), null, 1);
    if (!mapped.isEmpty()) {
      return start
          + "the task is mapped. Name the instance, mapIndex(0), or take the values of all().";
    }
    return start + "it gave none, was skipped, or there is no such task.";
  }
}
