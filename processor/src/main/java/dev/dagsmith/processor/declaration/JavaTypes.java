package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.program.JavaType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/**
 * Turns javac's types into types that generated code can name: type variables and captured types
 * become their upper bounds, intersections their first member, the type of null {@code Object}.
 */
public final class JavaTypes {
  private JavaTypes() {}

  /** The type; one that does not exist yet keeps its name. */
  public static JavaType of(TypeMirror type) {
    return new Conversion().visit(type);
  }

  /** The class, without type arguments. */
  public static JavaType.Declared raw(TypeElement type) {
    Deque<String> names = new ArrayDeque<>();
    Element e = type;
    while (!(e instanceof PackageElement)) {
      names.addFirst(e.getSimpleName().toString());
      e = Enclosing.element(e);
    }
    String packageName = ((PackageElement) e).getQualifiedName().toString();
    return new JavaType.Declared(packageName, List.copyOf(names), List.of());
  }

  /** Remembers the type variables it is inside of: {@code T extends Comparable<T>} has no end. */
  private static final class Conversion extends SimpleTypeVisitor14<JavaType, @Nullable Void> {
    private final List<Element> open = new ArrayList<>();

    @Override
    public JavaType visitPrimitive(PrimitiveType type, @Nullable Void none) {
      return new JavaType.Primitive(keyword(type));
    }

    @Override
    public JavaType visitNoType(NoType type, @Nullable Void none) {
      return JavaType.Primitive.VOID;
    }

    @Override
    public JavaType visitArray(ArrayType type, @Nullable Void none) {
      return new JavaType.ArrayOf(visit(type.getComponentType()));
    }

    @Override
    public JavaType visitDeclared(DeclaredType type, @Nullable Void none) {
      JavaType.Declared raw = raw((TypeElement) type.asElement());
      List<JavaType> arguments = type.getTypeArguments().stream().map(this::visit).toList();
      return new JavaType.Declared(raw.packageName(), raw.names(), arguments);
    }

    @Override
    public JavaType visitError(ErrorType type, @Nullable Void none) {
      return new JavaType.Declared("", List.of(type.toString()), List.of());
    }

    @Override
    public JavaType visitTypeVariable(TypeVariable type, @Nullable Void none) {
      if (open.contains(type.asElement())) {
        return new JavaType.Wildcard(null, null);
      }
      open.add(type.asElement());
      JavaType bound = visit(type.getUpperBound());
      open.remove(open.size() - 1);
      return bound;
    }

    @Override
    public JavaType visitIntersection(IntersectionType type, @Nullable Void none) {
      return visit(type.getBounds().get(0));
    }

    @Override
    public JavaType visitUnion(UnionType type, @Nullable Void none) {
      return visit(type.getAlternatives().get(0));
    }

    @Override
    public JavaType visitWildcard(WildcardType type, @Nullable Void none) {
      TypeMirror upper = type.getExtendsBound();
      TypeMirror lower = type.getSuperBound();
      return new JavaType.Wildcard(
          upper == null ? null : visit(upper), lower == null ? null : visit(lower));
    }

    @Override
    protected JavaType defaultAction(TypeMirror type, @Nullable Void none) {
      return JavaType.Declared.OBJECT;
    }

    private static String keyword(PrimitiveType type) {
      return type.getKind().name().toLowerCase(Locale.ROOT);
    }
  }
}
