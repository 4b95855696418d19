package dev.dagsmith.processor.frontend;

import com.sun.source.tree.Tree;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Which calls of a body were taken for calls of tasks, sensors and dags; all others are glue. By
 * position and name, so that they outlive the trees and elements of a round.
 */
final class Decisions {
  private final Map<Long, String> flowing = new HashMap<>();

  /** The call or method reference was taken for one of this method. */
  void flowing(SourceText source, Tree call, ExecutableElement method) {
    flowing.put(range(source, call), name(method));
  }

  /** What the call was taken for; null for glue. */
  @Nullable String method(SourceText source, Tree call) {
    return flowing.get(range(source, call));
  }

  /** A method's name, with its class and the types of its parameters. */
  static String name(ExecutableElement method) {
    return Members.owner(method).getQualifiedName() + "." + method;
  }

  private static long range(SourceText source, Tree tree) {
    return (long) source.start(tree) << 32 | Integer.toUnsignedLong(source.end(tree));
  }
}
