package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.declaration.Declarations.Hidden;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Finds what keeps a class of a package, which extends nothing, from naming an element. */
final class Access {
  private Access() {}

  /** The outermost of the element and the classes around it that can't be named. */
  static Optional<Hidden> hidden(Element element, PackageElement from) {
    Element outer = element.getEnclosingElement();
    if (outer == null || element instanceof PackageElement) {
      return Optional.empty();
    }
    Optional<Hidden> around = hidden(outer, from);
    return around.isPresent() ? around : own(element, outer, from);
  }

  /** The first class in the type that can't be named. */
  static Optional<Hidden> hidden(TypeMirror type, PackageElement from) {
    return new Parts(from).visit(type).findFirst();
  }

  private static Optional<Hidden> own(Element element, Element outer, PackageElement from) {
    Set<Modifier> modifiers = element.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return Optional.of(new Hidden(element, "Delete private from " + display(element)));
    }
    if (!(outer instanceof PackageElement) && !isType(outer)) {
      return Optional.of(new Hidden(element, "Declare " + display(element) + " in a class"));
    }
    if (modifiers.contains(Modifier.PUBLIC) || Enclosing.packageOf(element).equals(from)) {
      return Optional.empty();
    }
    return Optional.of(new Hidden(element, "Make " + display(element) + " public"));
  }

  /** As people write it. */
  static String display(Element element) {
    boolean method = element.getKind() == ElementKind.METHOD;
    return element.getSimpleName() + (method ? "(..)" : "");
  }

  private static boolean isType(Element element) {
    return element.getKind().isClass() || element.getKind().isInterface();
  }

  private static final class Parts extends SimpleTypeVisitor14<Stream<Hidden>, @Nullable Void> {
    private final PackageElement from;

    Parts(PackageElement from) {
      this.from = from;
    }

    @Override
    public Stream<Hidden> visitDeclared(DeclaredType type, @Nullable Void none) {
      return Stream.concat(
          hidden(type.asElement(), from).stream(),
          type.getTypeArguments().stream().flatMap(this::visit));
    }

    @Override
    public Stream<Hidden> visitArray(ArrayType type, @Nullable Void none) {
      return visit(type.getComponentType());
    }

    @Override
    public Stream<Hidden> visitIntersection(IntersectionType type, @Nullable Void none) {
      return type.getBounds().stream().flatMap(this::visit);
    }

    @Override
    public Stream<Hidden> visitWildcard(WildcardType type, @Nullable Void none) {
      return Stream.of(type.getExtendsBound(), type.getSuperBound())
          .filter(bound -> bound != null)
          .flatMap(this::visit);
    }

    @Override
    protected Stream<Hidden> defaultAction(TypeMirror type, @Nullable Void none) {
      return Stream.empty();
    }
  }
}
