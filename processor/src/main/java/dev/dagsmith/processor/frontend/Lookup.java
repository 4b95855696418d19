package dev.dagsmith.processor.frontend;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WildcardTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Resolves names as the compiler would where a dag's body stands. */
final class Lookup {
  private final Elements elements;
  private final Types types;
  private final Members members;
  private final Imports imports;
  private final List<TypeElement> enclosing = new ArrayList<>();

  Lookup(Compiler compiler, Members members, Imports imports, TypeElement owner) {
    this.elements = compiler.elements();
    this.types = compiler.types();
    this.members = members;
    this.imports = imports;
    for (@Nullable Element e = owner; e != null; e = e.getEnclosingElement()) {
      if (e instanceof TypeElement type) {
        enclosing.add(type);
      }
    }
  }

  /** The classes around the body, from the innermost on. */
  List<TypeElement> enclosing() {
    return enclosing;
  }

  /** Classes whose static members of this name are imported. */
  List<TypeElement> staticOwners(String name) {
    return imports.staticOwners(name);
  }

  /** The type of a simple name. */
  Optional<TypeElement> type(String name) {
    for (TypeElement type : enclosing) {
      if (type.getSimpleName().contentEquals(name)) {
        return Optional.of(type);
      }
      Optional<TypeElement> member = members.type(type, name);
      if (member.isPresent()) {
        return member;
      }
    }
    Optional<TypeElement> single = imports.singleType(name);
    if (single.isPresent() || imports.namesSingleType(name)) {
      return single;
    }
    PackageElement own = elements.getPackageOf(enclosing.get(0));
    String prefix = own.isUnnamed() ? "" : own.getQualifiedName() + ".";
    TypeElement sibling = elements.getTypeElement(prefix + name);
    return sibling != null ? Optional.of(sibling) : imports.typeOnDemand(name);
  }

  /** What an expression names, if it is a name. */
  Ref resolve(Tree tree, Locals locals) {
    if (tree instanceof IdentifierTree name) {
      return simple(name, locals);
    }
    if (tree instanceof MemberSelectTree select) {
      return member(select, locals);
    }
    return new Ref.Value();
  }

  private Ref simple(IdentifierTree tree, Locals locals) {
    String name = tree.getName().toString();
    if (name.equals("this") || name.equals("super")) {
      return new Ref.Value();
    }
    Local local = locals.find(name);
    if (local != null) {
      return new Ref.Variable(local);
    }
    Ref field = field(name);
    if (field != null) {
      return field;
    }
    Optional<TypeElement> type = type(name);
    return type.isPresent() ? new Ref.Type(type.get()) : new Ref.InPackage(name);
  }

  private @Nullable Ref field(String name) {
    for (TypeElement type : enclosing) {
      Optional<VariableElement> field = members.field(type, name);
      if (field.isPresent()) {
        return new Ref.Field(field.get(), type);
      }
    }
    for (TypeElement owner : imports.staticOwners(name)) {
      Optional<VariableElement> field = members.field(owner, name);
      if (field.isPresent()) {
        return new Ref.Field(field.get(), owner);
      }
    }
    return null;
  }

  private Ref member(MemberSelectTree tree, Locals locals) {
    String name = tree.getIdentifier().toString();
    if (name.equals("class") || name.equals("this") || name.equals("super")) {
      return new Ref.Value();
    }
    Ref qualifier = resolve(tree.getExpression(), locals);
    if (qualifier instanceof Ref.InPackage pkg) {
      String full = pkg.name() + "." + name;
      TypeElement type = elements.getTypeElement(full);
      return type != null ? new Ref.Type(type) : new Ref.InPackage(full);
    }
    if (qualifier instanceof Ref.Type type) {
      Optional<VariableElement> field = members.field(type.type(), name);
      if (field.isPresent()) {
        return new Ref.Field(field.get(), type.type());
      }
      Optional<TypeElement> inner = members.type(type.type(), name);
      if (inner.isPresent()) {
        return new Ref.Type(inner.get());
      }
      throw new Missing(type.type().getQualifiedName() + "." + name, tree);
    }
    if (isThis(tree.getExpression())) {
      Optional<VariableElement> field = members.field(enclosing.get(0), name);
      if (field.isPresent()) {
        return new Ref.Field(field.get(), enclosing.get(0));
      }
    }
    return new Ref.Value();
  }

  /** Whether an expression is {@code this}. */
  static boolean isThis(ExpressionTree tree) {
    return tree instanceof IdentifierTree name && name.getName().contentEquals("this");
  }

  /** The type that a type tree names. */
  TypeMirror type(Tree tree) {
    if (tree instanceof PrimitiveTypeTree primitive) {
      return primitive.getPrimitiveTypeKind() == javax.lang.model.type.TypeKind.VOID
          ? types.getNoType(javax.lang.model.type.TypeKind.VOID)
          : types.getPrimitiveType(primitive.getPrimitiveTypeKind());
    }
    if (tree instanceof ArrayTypeTree array) {
      return types.getArrayType(type(array.getType()));
    }
    if (tree instanceof AnnotatedTypeTree annotated) {
      return type(annotated.getUnderlyingType());
    }
    if (tree instanceof WildcardTree wildcard) {
      TypeMirror bound = wildcard.getBound() == null ? null : type(wildcard.getBound());
      boolean extending = tree.getKind() == Tree.Kind.EXTENDS_WILDCARD;
      return types.getWildcardType(extending ? bound : null, extending ? null : bound);
    }
    if (tree instanceof ParameterizedTypeTree generic) {
      TypeMirror[] arguments =
          generic.getTypeArguments().stream().map(this::type).toArray(TypeMirror[]::new);
      TypeElement raw = element(generic.getType());
      return arguments.length == raw.getTypeParameters().size()
          ? types.getDeclaredType(raw, arguments)
          : raw.asType();
    }
    TypeElement element = element(tree);
    return element.getTypeParameters().isEmpty()
        ? element.asType()
        : types.erasure(element.asType());
  }

  /** The class that a type tree names. */
  TypeElement element(Tree tree) {
    if (tree instanceof ParameterizedTypeTree generic) {
      return element(generic.getType());
    }
    if (tree instanceof AnnotatedTypeTree annotated) {
      return element(annotated.getUnderlyingType());
    }
    if (tree instanceof IdentifierTree name) {
      return type(name.getName().toString()).orElseThrow(() -> missing(tree));
    }
    if (resolve(tree, new Locals()) instanceof Ref.Type found) {
      return found.type();
    }
    throw missing(tree);
  }

  private static Missing missing(Tree tree) {
    return new Missing(tree.toString(), tree);
  }

  /** The class of a declared type. */
  static Optional<TypeElement> classOf(@Nullable TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? Optional.of(element)
        : Optional.empty();
  }
}
