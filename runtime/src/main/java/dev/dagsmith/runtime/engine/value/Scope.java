package dev.dagsmith.runtime.engine.value;

import dev.dagsmith.runtime.core.Instance;
import dev.dagsmith.runtime.engine.thread.Sneaky;
import dev.dagsmith.runtime.graph.Inputs;
import org.jspecify.annotations.Nullable;

/** The values that one node's code reads, by the ids of its own dag. */
@SuppressWarnings({
  "NullAway", // null is a value
  "TypeParameterUnusedInFormals", // the processor checks the types
  "unchecked"
})
final class Scope implements Inputs {
  private final Resolver resolver;
  private final Instance reader;

  Scope(Resolver resolver, Instance reader) {
    this.resolver = resolver;
    this.reader = reader;
  }

  @Override
  public <T extends @Nullable Object> T get(String node) {
    RunValues run = resolver.run();
    try {
      int number = run.plan().resolve(reader.node(), node);
      return (T) resolver.value(run.seenBy(reader, number));
    } catch (Throwable thrown) {
      throw Sneaky.<RuntimeException>rethrow(thrown);
    }
  }

  @Override
  public <T> T self() {
    try {
      return (T) resolver.self(reader);
    } catch (Throwable thrown) {
      throw Sneaky.<RuntimeException>rethrow(thrown);
    }
  }
}
