package dev.dagsmith.runtime.xcom;

import dev.dagsmith.Secret;
import dev.dagsmith.runtime.graph.TypeRef;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the form of a type. */
final class Forms {
  private static final TypeRef OBJECT = new TypeRef(Object.class, List.of());

  private final Map<TypeRef, Form> forms = new ConcurrentHashMap<>();
  private final Map<TypeRef, Form> exact = new ConcurrentHashMap<>();

  /** The form of a declared type. */
  Form of(TypeRef type) {
    Form form = forms.get(type);
    if (form == null) {
      form = make(type);
      forms.put(type, form);
    }
    return form;
  }

  /** The form of just this class, without those that it permits. */
  Form exact(TypeRef type) {
    if (!type.raw().isSealed() || type.raw().isEnum()) {
      return of(type);
    }
    Form form = exact.get(type);
    if (form == null) {
      form = BeanForm.of(type, this);
      exact.put(type, form);
    }
    return form;
  }

  private Form make(TypeRef type) {
    Class<?> raw = type.raw();
    if (raw == String.class) {
      return new StringForm(type);
    }
    Form number = NumberForm.of(type);
    if (number != null) {
      return number;
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return new BooleanForm(type);
    }
    if (raw == char.class || raw == Character.class) {
      return new CharForm(type);
    }
    if (raw.isArray()) {
      return array(type);
    }
    if (raw == Secret.class) {
      return new SecretForm(type, argument(type, 0));
    }
    if (!raw.getName().startsWith("java.")) {
      return ofUser(type);
    }
    return ofJdk(type);
  }

  private Form array(TypeRef type) {
    if (type.raw() == byte[].class) {
      return new BytesForm(type);
    }
    return new ArrayForm(
        type,
        of(
            type.arguments().isEmpty()
                ? new TypeRef(type.raw().getComponentType(), List.of())
                : type.arguments().get(0)));
  }

  private Form ofUser(TypeRef type) {
    Class<?> raw = type.raw();
    if (raw.isEnum()) {
      return new EnumForm(type);
    }
    if (JacksonAnnotations.on(raw)) {
      return new AnnotatedForm(type, this);
    }
    if (raw.isRecord()) {
      return RecordForm.of(type, this);
    }
    if (raw.isSealed()) {
      return new SealedForm(type, this);
    }
    if (raw.isInterface() || Modifier.isAbstract(raw.getModifiers())) {
      throw new Mismatch(
          type
              + " is open: anyone can add a class to it, so that the stored form can't tell which"
              + " one it was; seal it, or declare the class");
    }
    if (raw.getName().startsWith("tools.jackson.")) {
      return new AnnotatedForm(type, this);
    }
    if (Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw)) {
      throw new Mismatch(type + " has no stored form; declare List, Set or Map");
    }
    return BeanForm.of(type, this);
  }

  private Form ofJdk(TypeRef type) {
    Class<?> raw = type.raw();
    if (Containers.knows(raw)) {
      if (raw == Map.Entry.class || raw.getName().startsWith("java.util.AbstractMap$")) {
        return new EntryForm(type, argument(type, 0), argument(type, 1));
      }
      if (Map.class.isAssignableFrom(raw)) {
        return new MapForm(type, argument(type, 0), argument(type, 1));
      }
      if (Collection.class.isAssignableFrom(raw) || raw == Iterable.class) {
        return new CollectionForm(type, argument(type, 0));
      }
    }
    if (raw == Optional.class) {
      return new OptionalForm(type, argument(type, 0));
    }
    if (raw == OptionalInt.class || raw == OptionalLong.class || raw == OptionalDouble.class) {
      return new OptionalNumberForm(type);
    }
    if (JdkForm.knows(raw)) {
      return new JdkForm(type);
    }
    if (raw.isEnum()) {
      return new EnumForm(type);
    }
    if (raw == Date.class) {
      return new DateForm(type);
    }
    if (OpenForm.knows(raw)) {
      return new OpenForm(type);
    }
    throw new Mismatch(type + " has no stored form; pass on what it holds, in a record");
  }

  private Form argument(TypeRef type, int index) {
    return of(index < type.arguments().size() ? type.arguments().get(index) : OBJECT);
  }
}
