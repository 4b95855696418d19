package dev.dagsmith.processor.frontend;

import com.sun.source.tree.Tree;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Which calls of a body were taken for calls of tasks, sensors and dags; all others are glue. */
final class Decisions {
  private final Map<Tree, ExecutableElement> flowing = new IdentityHashMap<>();

  void flowing(Tree call, ExecutableElement method) {
    flowing.put(call, method);
  }

  /** What the call was taken for; null for glue. */
  @Nullable ExecutableElement method(Tree call) {
    return flowing.get(call);
  }
}
