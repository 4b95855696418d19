package dev.dagsmith.processor.program;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A type of the user's source that generated code names. Type variables are replaced by their
 * bounds.
 */
public sealed interface JavaType {
  /** As in source, with full names. */
  String source();

  /** A primitive type, or {@code void}. */
  record Primitive(String keyword) implements JavaType {
    /** The type of what has no value. */
    public static final Primitive VOID = new Primitive("void");

    private static final Map<String, String> BOXES =
        Map.of(
            "boolean", "Boolean",
            "byte", "Byte",
            "short", "Short",
            "char", "Character",
            "int", "Integer",
            "long", "Long",
            "float", "Float",
            "double", "Double",
            "void", "Void");

    @Override
    public String source() {
      return keyword;
    }

    @Override
    public JavaType boxed() {
      return new Declared("java.lang", List.of(BOXES.get(keyword)), List.of());
    }
  }

  /**
   * A class or interface.
   *
   * @param packageName empty for the unnamed package
   * @param names the simple names from the outermost class inwards
   * @param arguments type arguments; empty for none
   */
  record Declared(String packageName, List<String> names, List<JavaType> arguments)
      implements JavaType {
    /** {@code java.lang.Object}. */
    public static final Declared OBJECT = new Declared("java.lang", List.of("Object"), List.of());

    /** Copies the lists. */
    public Declared {
      names = List.copyOf(names);
      arguments = List.copyOf(arguments);
    }

    /** The name without type arguments, as in source. */
    public String qualifiedName() {
      return (packageName.isEmpty() ? "" : packageName + ".") + String.join(".", names);
    }

    /** The same without type arguments. */
    public Declared raw() {
      return new Declared(packageName, names, List.of());
    }

    @Override
    public String source() {
      return qualifiedName()
          + (arguments.isEmpty()
              ? ""
              : arguments.stream()
                  .map(JavaType::source)
                  .collect(Collectors.joining(", ", "<", ">")));
    }
  }

  /** An array. */
  record ArrayOf(JavaType component) implements JavaType {
    @Override
    public String source() {
      return component.source() + "[]";
    }
  }

  /** A wildcard; only as a type argument. At most one bound is there. */
  record Wildcard(@Nullable JavaType upper, @Nullable JavaType lower) implements JavaType {
    @Override
    public String source() {
      if (upper != null) {
        return "? extends " + upper.source();
      }
      return lower == null ? "?" : "? super " + lower.source();
    }
  }

  /** Whether there is no value. */
  default boolean isVoid() {
    return equals(Primitive.VOID);
  }

  /** The type as a reference type. */
  default JavaType boxed() {
    return this;
  }
}
