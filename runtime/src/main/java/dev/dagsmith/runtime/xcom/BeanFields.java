package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a class and its superclasses, those of the top class first. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record BeanFields(Field[] fields, String[] names, TypeRef[] types) {
  static BeanFields of(TypeRef type) {
    List<Field> fields = new ArrayList<>();
    List<TypeRef> types = new ArrayList<>();
    Map<TypeVariable<?>, TypeRef> bindings = Generics.bindings(type);
    for (Class<?> at = type.raw(); at != null && at != Object.class; at = at.getSuperclass()) {
      int before = fields.size();
      int own = 0;
      for (Field field : at.getDeclaredFields()) {
        if (isPart(field, type)) {
          fields.add(own, Opens.open(field));
          types.add(own, Generics.resolve(field.getGenericType(), bindings));
          own++;
        }
      }
      if (at.getName().startsWith("java.") && fields.size() > before) {
        throw new Mismatch(type + " extends " + at.getName() + ", whose fields can't be stored");
      }
      bindings = superBindings(at, bindings);
    }
    return named(type, fields, types);
  }

  /** For each parameter of a constructor which field it is; null if that is not known. */
  int @Nullable [] order(Constructor<?> constructor) {
    Parameter[] parameters = constructor.getParameters();
    if (parameters.length != 0 && parameters.length != fields.length) {
      return null;
    }
    int[] order = new int[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      order[i] =
          parameters[i].isNamePresent() ? List.of(names).indexOf(parameters[i].getName()) : -1;
      if (order[i] < 0 || fields[order[i]].getType() != parameters[i].getType()) {
        return null;
      }
    }
    return order;
  }

  private static boolean isPart(Field field, TypeRef type) {
    int modifiers = field.getModifiers();
    if (field.isSynthetic() && !Modifier.isStatic(modifiers)) {
      throw new Mismatch(
          type + " is an inner class that holds the object around it; make it static or a record");
    }
    return !Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers);
  }

  private static BeanFields named(TypeRef type, List<Field> fields, List<TypeRef> types) {
    Map<String, Field> names = new HashMap<>();
    for (Field field : fields) {
      Field other = names.put(field.getName(), field);
      if (other != null) {
        throw new Mismatch(
            type + " has two fields named " + field.getName() + ", one of them in a superclass");
      }
    }
    String[] ordered = new String[fields.size()];
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] = fields.get(i).getName();
    }
    return new BeanFields(fields.toArray(new Field[0]), ordered, types.toArray(new TypeRef[0]));
  }

  private static Map<TypeVariable<?>, TypeRef> superBindings(
      Class<?> at, Map<TypeVariable<?>, TypeRef> bindings) {
    return at.getGenericSuperclass() == null
        ? bindings
        : Generics.bindings(Generics.resolve(at.getGenericSuperclass(), bindings));
  }
}
