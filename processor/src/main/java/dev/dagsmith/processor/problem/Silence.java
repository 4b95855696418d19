package dev.dagsmith.processor.problem;

import java.util.List;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Reads {@code @SuppressWarnings}. */
final class Silence {
  private Silence() {}

  /** Whether the element or one around it carries {@code @SuppressWarnings} with this code. */
  static boolean covers(Element element, String code) {
    for (@Nullable Element e = element; e != null; e = e.getEnclosingElement()) {
      SuppressWarnings suppressed = e.getAnnotation(SuppressWarnings.class);
      if (suppressed != null && List.of(suppressed.value()).contains(code)) {
        return true;
      }
    }
    return false;
  }
}
