package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records. */
final class RecordForm extends ObjectForm {
  private final Method[] accessors;
  private final Constructor<?> constructor;

  private RecordForm(
      TypeRef type,
      Forms forms,
      String[] names,
      TypeRef[] types,
      Method[] accessors,
      Constructor<?> constructor) {
    super(type, forms, names, types);
    this.accessors = accessors;
    this.constructor = constructor;
  }

  static RecordForm of(TypeRef type, Forms forms) {
    RecordComponent[] components = type.raw().getRecordComponents();
    Map<TypeVariable<?>, TypeRef> bindings = Generics.bindings(type);
    String[] names = new String[components.length];
    TypeRef[] types = new TypeRef[components.length];
    Method[] accessors = new Method[components.length];
    Class<?>[] parameters = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      names[i] = components[i].getName();
      types[i] = Generics.resolve(components[i].getGenericType(), bindings);
      accessors[i] = Opens.open(components[i].getAccessor());
      parameters[i] = components[i].getType();
    }
    try {
      Constructor<?> canonical = type.raw().getDeclaredConstructor(parameters);
      return new RecordForm(type, forms, names, types, accessors, Opens.open(canonical));
    } catch (NoSuchMethodException e) {
      throw new Mismatch(type + " has no canonical constructor", e);
    }
  }

  @Override
  @Nullable Object get(Object value, int component) throws ReflectiveOperationException {
    return accessors[component].invoke(value);
  }

  @Override
  Object make(@Nullable Object[] values, boolean[] present) throws ReflectiveOperationException {
    return constructor.newInstance(values);
  }
}
