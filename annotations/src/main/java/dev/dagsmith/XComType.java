package dev.dagsmith;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Objects;

/**
 * The type of an XCom that has type arguments, which a class alone can't say. Make a subclass of it
 * in place:
 *
 * <pre>{@code
 * List<Offer> offers = context.from("collect").pull(new XComType<List<Offer>>() {});
 * }</pre>
 *
 * <p>The technique is Neal Gafter's <a
 * href="https://gafter.blogspot.com/2006/12/super-type-tokens.html">super type tokens</a>.
 * Immutable; equal to another of the same type.
 *
 * @param <T> the type; no type variable may stand in it
 */
@SuppressWarnings("unused") // the type argument is read by reflection
public abstract class XComType<T> {
  private final Type type;

  /**
   * For subclasses made in place.
   *
   * @throws IllegalStateException if the subclass does not say its type: {@code new XComType() {}},
   *     {@code new XComType<T>() {}}
   */
  protected XComType() {
    this.type =
        getClass().getGenericSuperclass() instanceof ParameterizedType direct
                && direct.getRawType() == XComType.class
            ? direct.getActualTypeArguments()[0]
            : XComType.class;
    if (type == XComType.class || type instanceof TypeVariable) {
      throw new IllegalStateException(
          getClass().getName()
              + " does not say its type. Write it out: new XComType<List<String>>() {}.");
    }
  }

  /** {@return the type} */
  public final Type type() {
    return type;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof XComType<?> that && type.equals(that.type);
  }

  @Override
  public final int hashCode() {
    return Objects.hashCode(type);
  }

  /** As in source. */
  @Override
  public final String toString() {
    return type.getTypeName();
  }
}
