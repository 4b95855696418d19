package dev.dagsmith.processor.frontend;

import dev.dagsmith.processor.declaration.Marker;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/** What a call calls. */
sealed interface Target {
  /**
   * A task, a sensor or a dag.
   *
   * @param marker what makes it one
   * @param method the method
   * @param site where it was found
   */
  record Marked(Marker marker, ExecutableElement method, Methods.Site site) implements Target {
    boolean is(Marker.Role role) {
      return marker.role() == role;
    }
  }

  /** A method of {@code dev.dagsmith.Flow}. */
  record Flow(String name) implements Target {}

  /**
   * Another method.
   *
   * @param site where it was found
   * @param candidates the methods that it may be; more than one if they are overloaded
   */
  record Plain(Methods.Site site, List<ExecutableElement> candidates) implements Target {}

  /** A method of a class that is not known. */
  record Unknown() implements Target {}
}
