package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;

/** Strings. */
final class StringForm extends TextForm {
  StringForm(TypeRef type) {
    super(type);
  }

  @Override
  String toKey(Object value) {
    return (String) value;
  }

  @Override
  Object fromKey(String name) {
    return name;
  }
}
