package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** Objects of classes, by their fields; made without arguments, or from all fields. */
final class BeanForm extends ObjectForm {
  private final Field[] fields;
  private final Constructor<?> constructor;
  private final int[] parameters;

  private BeanForm(
      TypeRef type, Forms forms, BeanFields fields, Constructor<?> constructor, int[] parameters) {
    super(type, forms, fields.names(), fields.types());
    this.fields = fields.fields();
    this.constructor = constructor;
    this.parameters = parameters;
  }

  static BeanForm of(TypeRef type, Forms forms) {
    BeanFields fields = BeanFields.of(type);
    int[] parameters = {};
    Constructor<?> constructor = null;
    for (Constructor<?> each : type.raw().getDeclaredConstructors()) {
      int[] order = fields.order(each);
      if (order != null && (constructor == null || each.getParameterCount() == 0)) {
        constructor = each;
        parameters = order;
      }
    }
    if (constructor == null) {
      throw new Mismatch(
          type
              + " can't be made again: it has neither a constructor without arguments nor one whose"
              + " parameters are its fields (compiled with -parameters); make it a record");
    }
    return new BeanForm(type, forms, fields, Opens.open(constructor), parameters);
  }

  @Override
  @Nullable Object get(Object value, int component) throws ReflectiveOperationException {
    return fields[component].get(value);
  }

  @Override
  Object make(@Nullable Object[] values, boolean[] present) throws ReflectiveOperationException {
    @Nullable Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      arguments[i] = values[parameters[i]];
    }
    Object made = constructor.newInstance(arguments);
    for (int i = 0; i < fields.length && parameters.length == 0; i++) {
      if (present[i]) {
        fields[i].set(made, values[i]);
      }
    }
    return made;
  }
}
