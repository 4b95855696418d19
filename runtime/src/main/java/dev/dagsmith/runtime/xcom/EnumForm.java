package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.util.Arrays;

/** Constants of an enum, by name. */
final class EnumForm extends TextForm {
  EnumForm(TypeRef type) {
    super(type);
  }

  @Override
  String toKey(Object value) {
    return ((Enum<?>) value).name();
  }

  @Override
  Object fromKey(String name) {
    for (Object constant : type.raw().getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new Mismatch(
        Quote.of(name)
            + " is no constant of "
            + type
            + ", which has "
            + Arrays.toString(type.raw().getEnumConstants()));
  }
}
