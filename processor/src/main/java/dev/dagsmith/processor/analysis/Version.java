package dev.dagsmith.processor.analysis;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The value of a variable at a place of the program: the node that has it. The nodes of joins and
 * picks are only made when somebody asks.
 */
final class Version {
  private @Nullable String id;
  private final Supplier<String> make;

  private Version(@Nullable String id, Supplier<String> make) {
    this.id = id;
    this.make = make;
  }

  /** The value of this node. */
  static Version of(String id) {
    return new Version(id, () -> id);
  }

  /** The value of the node that {@code make} makes and gives the id of; called at most once. */
  static Version lazy(Supplier<String> make) {
    return new Version(null, make);
  }

  String id() {
    if (id == null) {
      id = make.get();
    }
    return id;
  }
}
