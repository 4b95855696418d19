package dev.dagsmith.processor.frontend;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.program.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Creations of objects whose class needs an instance of the class around it: what is {@code new
 * Inner()} in the user's class is {@code self.new Inner()} in the generated one.
 */
final class InnerClasses {
  private final Body body;

  InnerClasses(Body body) {
    this.body = body;
  }

  /** Whether objects of the class that the tree names are made with the dag's own instance. */
  boolean isInner(Tree named) {
    TypeElement type = body.lookup().element(named);
    boolean inner =
        type.getNestingKind() == NestingKind.MEMBER
            && type.getKind() == ElementKind.CLASS
            && !type.getModifiers().contains(Modifier.STATIC);
    if (inner && !isAround(Members.owner(type))) {
      throw new Missing(named.toString(), named); // the compiler has an error of its own here
    }
    return inner;
  }

  private boolean isAround(TypeElement outer) {
    TypeMirror self = body.compiler().types().erasure(body.lookup().enclosing().get(0).asType());
    return !body.dag().getModifiers().contains(Modifier.STATIC)
        && body.compiler().types().isSubtype(self, body.compiler().types().erasure(outer.asType()));
  }

  /** Prints {@code new Inner(..)}. */
  void created(NewClassTree tree, GlueText text, GlueNames names) {
    text.before(tree, new Part.Self(), new Part.Text("."));
    simpleName(tree.getIdentifier(), text, names);
  }

  /** After {@code self.new} stands the simple name alone. */
  void simpleName(Tree named, GlueText text, GlueNames names) {
    TypeElement type = body.lookup().element(named);
    body.access().check(type, named);
    Tree bare = named instanceof AnnotatedTypeTree typed ? typed.getUnderlyingType() : named;
    Tree name = bare instanceof ParameterizedTypeTree generic ? generic.getType() : bare;
    text.replace(name, new Part.Text(type.getSimpleName().toString()));
    arguments(bare, names);
  }

  /** Prints the type arguments of what {@code outer.new} makes; its name stays as it is. */
  static void arguments(Tree named, GlueNames names) {
    if (named instanceof ParameterizedTypeTree generic) {
      generic.getTypeArguments().forEach(names::typeTree);
    }
  }

  /** The class of what {@code outer.new Inner()} makes, if it is known. */
  static Optional<TypeElement> madeBy(NewClassTree tree, Typing typing, Locals locals) {
    Tree named = tree.getIdentifier();
    Tree name = named instanceof ParameterizedTypeTree generic ? generic.getType() : named;
    return typing
        .of(tree.getEnclosingExpression(), locals)
        .flatMap(Lookup::classOf)
        .flatMap(outer -> typing.methods().members().type(outer, name.toString()));
  }

  /**
   * Prints {@code Inner::new}, which generated code can't say, as a lambda; a problem if it is not
   * clear how many arguments that takes.
   */
  void reference(MemberReferenceTree tree, Locals locals, GlueText text, GlueNames names) {
    ExpressionTree named = tree.getQualifierExpression();
    TypeElement type = body.lookup().element(named);
    List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
    if (constructors.size() != 1 || constructors.get(0).isVarArgs()) {
      body.problem(BodyProblem.METHOD_REFERENCE, tree, body.text(tree));
      return;
    }
    ExecutableElement constructor = constructors.get(0);
    body.access().check(constructor, tree);
    String arguments =
        constructor.getParameters().stream()
            .map(parameter -> free(parameter.getSimpleName().toString(), locals))
            .collect(Collectors.joining(", ", "(", ")"));
    text.replace(
        body.source().start(tree),
        body.source().start(named),
        new Part.Text(arguments + " -> "),
        new Part.Self(),
        new Part.Text(".new "));
    simpleName(named, text, names);
    text.replace(
        body.source().end(named),
        body.source().end(tree),
        new Part.Text(diamond(named, type) + arguments));
  }

  /** A name that no variable of the body has. */
  private static String free(String name, Locals locals) {
    return locals.find(name) == null ? name : free(name + "_", locals);
  }

  /** {@code Inner::new} of a generic class finds its type arguments by itself. */
  static String diamond(Tree named, TypeElement type) {
    return type.getTypeParameters().isEmpty() || named instanceof ParameterizedTypeTree ? "" : "<>";
  }
}
