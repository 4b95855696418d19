package dev.dagsmith.runtime.engine;

import dev.dagsmith.XComMissing;
import dev.dagsmith.XComSource;
import dev.dagsmith.XComType;
import dev.dagsmith.runtime.access.Principal;
import dev.dagsmith.runtime.access.XComCoordinates;
import dev.dagsmith.runtime.access.XComReader;
import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.engine.plan.DeclaredCodecs;
import dev.dagsmith.runtime.engine.plan.RunKeys;
import dev.dagsmith.runtime.engine.plan.TaskNamed;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.XComRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The XComs of a task of this run, as one of its tasks sees them. Immutable. */
@SuppressWarnings("TypeParameterUnusedInFormals") // a value is of the type that decoded it
final class PulledXComs implements XComSource {
  private final XComReader reader;
  private final Principal who;
  private final RunKeys keys;
  private final int node;
  private final int[] path;

  private PulledXComs(XComReader reader, Principal who, RunKeys keys, int node, int[] path) {
    this.reader = reader;
    this.who = who;
    this.keys = keys;
    this.node = node;
    this.path = path;
  }

  /** Those of the task that an attempt names so. */
  static XComSource of(Attempt attempt, XComReader reader, Principal who, String taskId) {
    RunKeys keys = attempt.run.keys;
    Instance own = attempt.instance;
    int node = TaskNamed.find(keys.plan(), own.node(), taskId);
    int shared = TaskNamed.sharedMaps(keys.plan(), own.node(), node);
    int[] path = Arrays.copyOf(own.path(), shared);
    return new PulledXComs(reader, who, keys, node, path);
  }

  @Override
  public XComSource at(int... mapIndex) {
    int depth = keys.plan().mapDepth(node);
    if (mapIndex.length > depth) {
      throw new IllegalArgumentException(
          id()
              + " stands in "
              + depth
              + (depth == 1 ? " loop" : " loops")
              + "; at"
              + text(mapIndex)
              + " names more.");
    }
    for (int each : mapIndex) {
      if (each < 0) {
        throw new IllegalArgumentException("Map indexes count from 0; there is no " + each + ".");
      }
    }
    return new PulledXComs(reader, who, keys, node, mapIndex.clone());
  }

  @Override
  public <T> @Nullable T pull(String key, Class<T> type) {
    return this.<T>pulled(key, TypeRef.of(type));
  }

  @Override
  public <T> @Nullable T pull(String key, XComType<T> type) {
    return this.<T>pulled(key, TypeRef.of(type.type()));
  }

  @Override
  public <T> Optional<T> find(String key, Class<T> type) {
    return found(key, TypeRef.of(type));
  }

  @Override
  public <T> Optional<T> find(String key, XComType<T> type) {
    return found(key, TypeRef.of(type.type()));
  }

  @Override
  public <T> List<@Nullable T> pullAll(String key, Class<T> type) {
    return all(key, TypeRef.of(type));
  }

  @Override
  public <T> List<@Nullable T> pullAll(String key, XComType<T> type) {
    return all(key, TypeRef.of(type.type()));
  }

  @Override
  public List<String> keys() {
    return reader.keys(instance());
  }

  private <T> @Nullable T pulled(String key, TypeRef type) {
    InstanceKey instance = instance();
    XComRow row = reader.read(who, new XComCoordinates(instance, key));
    if (row == null) {
      throw new XComMissing(missing(instance, key));
    }
    return decode(row, type);
  }

  private <T> Optional<T> found(String key, TypeRef type) {
    XComRow row = reader.read(who, new XComCoordinates(instance(), key));
    return row == null ? Optional.empty() : Optional.ofNullable(this.<T>decode(row, type));
  }

  private <T> List<@Nullable T> all(String key, TypeRef type) {
    InstanceKey task = keys.of(new Instance(node, path));
    List<@Nullable T> all = new ArrayList<>();
    reader.elements(who, task, key, each -> all.add(this.<T>decode(each, type)));
    return Collections.unmodifiableList(all);
  }

  @SuppressWarnings("unchecked") // decoded as this type
  private <T> @Nullable T decode(XComRow row, TypeRef type) {
    return (T) DeclaredCodecs.of(keys.plan(), row.codec()).decode(reader.load(row), type);
  }

  /** The one instance that is meant. */
  private InstanceKey instance() {
    if (path.length < keys.plan().mapDepth(node)) {
      throw new IllegalArgumentException(
          id()
              + " is mapped: name the instance, from(\""
              + id()
              + "\").at(0), or take the values of all with pullAll.");
    }
    return keys.of(new Instance(node, path));
  }

  private String missing(InstanceKey instance, String key) {
    String start = instance.display() + " has no XCom \"" + key + "\" in this run: ";
    InstanceRow row = reader.store().instance(instance);
    if (row == null) {
      return start + "it has not ended, or never ran. Pull from tasks that are upstream.";
    } else if (!row.state().display().equals("success")) {
      return start + "it is " + row.state().display() + ". Only a task that succeeded has XComs.";
    }
    List<String> there = reader.keys(instance);
    return start + "it has " + (there.isEmpty() ? "none." : String.join(", ", there) + ".");
  }

  private String id() {
    return keys.plan().id(node);
  }

  private static String text(int[] mapIndex) {
    return Arrays.toString(mapIndex).replace('[', '(').replace(']', ')');
  }
}
