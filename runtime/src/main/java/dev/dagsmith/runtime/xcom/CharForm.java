package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import org.jspecify.annotations.Nullable;

/** Characters, as strings of one. */
final class CharForm extends TextForm {
  CharForm(TypeRef type) {
    super(type);
  }

  @Override
  String toKey(Object value) {
    return value.toString();
  }

  @Override
  Object fromKey(String name) {
    if (name.length() != 1) {
      throw new Mismatch(Quote.of(name) + " where one character is declared");
    }
    return name.charAt(0);
  }

  @Override
  @Nullable Object absent() {
    return type.raw().isPrimitive() ? Character.valueOf('\0') : null;
  }
}
