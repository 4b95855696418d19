package dev.dagsmith.runtime.engine.value;

import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.graph.Inputs;
import dev.dagsmith.runtime.graph.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one call of a task reads, by the names that people know it by. For one thread. */
public final class ReadInputs {
  private final Resolver resolver;
  private final Instance reader;
  private final Inputs inputs;

  /** What a task instance reads. */
  public ReadInputs(Resolver resolver, Instance reader) {
    this.resolver = resolver;
    this.reader = reader;
    this.inputs = resolver.scope(reader);
  }

  /** What its code is run with. */
  public Inputs inputs() {
    return inputs;
  }

  /** The names, in the order of the source. */
  public List<String> names() {
    return List.copyOf(idsByName().keySet());
  }

  /**
   * The value of a name.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public @Nullable Object named(String name) {
    Map<String, String> ids = idsByName();
    String id = ids.get(name);
    if (id == null) {
      throw new IllegalArgumentException(
          plan().id(reader.node())
              + " reads no \""
              + name
              + "\", but "
              + (ids.isEmpty() ? "nothing" : String.join(", ", ids.keySet()))
              + ".");
    }
    return inputs.get(id);
  }

  /** The names of values that were read and are not as they were any more. */
  public List<String> changed() {
    List<String> changed = new ArrayList<>();
    for (Map.Entry<String, String> each : idsByName().entrySet()) {
      Instance read = resolver.run().seenBy(reader, plan().resolve(reader.node(), each.getValue()));
      if (Unchanged.differs(resolver, read)) {
        changed.add(each.getKey());
      }
    }
    return changed;
  }

  /** {@code order} for the variable {@code order#1}; of two variables of a name the last. */
  private Map<String, String> idsByName() {
    Map<String, String> ids = new LinkedHashMap<>();
    Node node = plan().node(reader.node());
    for (String id : node.reads()) {
      int version = id.indexOf('#');
      ids.put(version < 0 ? id : id.substring(0, version), id);
    }
    return ids;
  }

  private Plan plan() {
    return resolver.run().plan();
  }
}
