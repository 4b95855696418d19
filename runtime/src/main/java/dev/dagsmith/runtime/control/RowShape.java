package dev.dagsmith.runtime.control;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** How a record is taken apart and made again. */
final class RowShape {
  private static final ClassValue<RowShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RowShape computeValue(Class<?> type) {
          return new RowShape(type);
        }
      };

  private final Class<?> type;
  private final WireType[] components;
  private final Method[] accessors;
  private final Constructor<?> constructor;

  private RowShape(Class<?> type) {
    RecordComponent[] all = type.getRecordComponents();
    this.type = type;
    this.components = new WireType[all.length];
    this.accessors = new Method[all.length];
    Class<?>[] types = new Class<?>[all.length];
    for (int i = 0; i < all.length; i++) {
      components[i] = WireType.of(all[i].getGenericType());
      accessors[i] = all[i].getAccessor();
      types[i] = all[i].getType();
    }
    try {
      this.constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("Every record has a canonical constructor", e);
    }
  }

  static RowShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  int size() {
    return components.length;
  }

  WireType component(int index) {
    return components[index];
  }

  @Nullable Object read(Object row, int index) {
    try {
      return accessors[index].invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Can't read a component of " + type.getName(), e);
    }
  }

  /**
   * Makes a record.
   *
   * @throws IOException if the values are none that it takes
   */
  Object make(@Nullable Object[] values) throws IOException {
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IOException("No " + type.getName() + " can be made of what came", e);
    }
  }
}
