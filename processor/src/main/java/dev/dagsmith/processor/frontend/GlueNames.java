package dev.dagsmith.processor.frontend;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WildcardTree;
import dev.dagsmith.processor.declaration.JavaTypes;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.program.Part;
import dev.dagsmith.processor.program.Var;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Puts in the place of names what generated code calls the same things. */
final class GlueNames {
  private final Body body;
  private final GlueText text;

  GlueNames(Body body, GlueText text) {
    this.body = body;
    this.text = text;
  }

  /** A simple name. */
  void identifier(IdentifierTree tree, Locals locals) {
    if (Lookup.isThis(tree)) {
      text.replace(tree, new Part.Self());
      return;
    }
    Ref ref = body.lookup().resolve(tree, locals);
    if (ref instanceof Ref.Variable variable) {
      local(tree, variable.local());
    } else if (ref instanceof Ref.Field field) {
      field(tree, field);
    } else if (ref instanceof Ref.Type type) {
      type(tree, type.type());
    } else if (ref instanceof Ref.InPackage) {
      throw new Missing(tree.toString(), tree);
    }
  }

  private void local(IdentifierTree tree, Local local) {
    Var var = local.var();
    if (var == null) {
      return;
    }
    if (local.caught() && !isThrown(tree)) {
      body.problem(BodyProblem.CAUGHT_USE, tree, local.name());
    }
    body.statements().lists().read(var, tree);
    text.replace(tree, new Part.Use(var));
  }

  private boolean isThrown(IdentifierTree tree) {
    Tree parent = body.source().parent(tree);
    return parent instanceof com.sun.source.tree.ThrowTree;
  }

  /** A qualified name; false if it is an expression and a member's name. */
  boolean select(MemberSelectTree tree, Locals locals) {
    String name = tree.getIdentifier().toString();
    if (name.equals("this")) {
      text.replace(tree, new Part.Self());
      return true;
    }
    Ref ref = body.lookup().resolve(tree, locals);
    if (ref instanceof Ref.Type type) {
      type(tree, type.type());
      return true;
    }
    if (ref instanceof Ref.Field field) {
      field(tree, field);
      return true;
    }
    if (ref instanceof Ref.InPackage) {
      throw new Missing(tree.toString(), tree);
    }
    body.typing().field(tree, locals).ifPresent(field -> body.access().check(field, tree));
    return false;
  }

  private void field(Tree tree, Ref.Field ref) {
    VariableElement field = ref.field();
    Object constant = field.getConstantValue();
    if (constant != null && !(body.access().visible(field) && visible(ref.owner()))) {
      text.replace(tree, new Part.Text(Constants.text(body.compiler().elements(), constant)));
      return;
    }
    body.access().check(field, tree);
    if (!field.getModifiers().contains(Modifier.FINAL)) {
      body.problem(BodyProblem.READS_FIELD, tree, body.text(tree));
    }
    String name = "." + field.getSimpleName();
    if (field.getModifiers().contains(Modifier.STATIC)) {
      TypeElement owner = visible(ref.owner()) ? ref.owner() : Members.owner(field);
      text.replace(tree, new Part.TypeName(JavaTypes.raw(owner)), new Part.Text(name));
    } else {
      text.replace(tree, new Part.Self(), new Part.Text(name));
    }
  }

  private boolean visible(TypeElement owner) {
    return body.access().visible(owner);
  }

  /** A tree that names a type. */
  void type(Tree tree) {
    type(tree, body.lookup().element(tree));
  }

  private void type(Tree tree, TypeElement type) {
    body.access().check(type, tree);
    text.replace(tree, new Part.TypeName(JavaTypes.raw(type)));
  }

  /** The unqualified name of a method. */
  void method(MethodInvocationTree call, Locals locals) {
    if (!(body.targets().of(call, locals) instanceof Target.Plain plain)
        || plain.site().named().isEmpty()) {
      return;
    }
    Methods.Site site = plain.site();
    boolean isStatic =
        (plain.candidates().isEmpty() ? site.named() : plain.candidates())
            .get(0)
            .getModifiers()
            .contains(Modifier.STATIC);
    Part owner = isStatic ? new Part.TypeName(JavaTypes.raw(site.owner())) : new Part.Self();
    text.before(call.getMethodSelect(), owner, new Part.Text("."));
  }

  /** What a caught failure offers; false if the call is something else. */
  boolean caught(MethodInvocationTree call, Locals locals) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)
        || !call.getArguments().isEmpty()) {
      return false;
    }
    String name = select.getIdentifier().toString();
    Var direct = caughtVar(select.getExpression(), locals);
    if (direct != null && (name.equals("getMessage") || name.equals("toString"))) {
      text.replace(call, new Part.Use(direct), new Part.Text("." + name + "()"));
      return true;
    }
    Var ofClass = caughtClass(select.getExpression(), locals);
    if (ofClass != null && (name.equals("getName") || name.equals("getSimpleName"))) {
      String offered = name.equals("getName") ? ".className()" : ".simpleName()";
      text.replace(call, new Part.Use(ofClass), new Part.Text(offered));
      return true;
    }
    return false;
  }

  private static @Nullable Var caughtClass(ExpressionTree tree, Locals locals) {
    return tree instanceof MethodInvocationTree call
            && call.getArguments().isEmpty()
            && call.getMethodSelect() instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("getClass")
        ? caughtVar(select.getExpression(), locals)
        : null;
  }

  private static @Nullable Var caughtVar(ExpressionTree tree, Locals locals) {
    Local local = tree instanceof IdentifierTree id ? locals.find(id.getName().toString()) : null;
    return local != null && local.caught() ? local.var() : null;
  }

  /** A caught failure as the cause of a new one; false if the argument is something else. */
  boolean cause(NewClassTree created, ExpressionTree argument, Locals locals) {
    Var var = caughtVar(argument, locals);
    if (var == null
        || created.getEnclosingExpression() != null
        || !body.causes().accepts(created, argument)) {
      return false;
    }
    text.replace(argument, new Part.Use(var));
    return true;
  }

  /** A tree that names a type: its names are looked up among types only. */
  void typeTree(@Nullable Tree tree) {
    if (tree == null) {
      return;
    }
    if (tree instanceof ParameterizedTypeTree generic) {
      typeTree(generic.getType());
      generic.getTypeArguments().forEach(this::typeTree);
    } else if (tree instanceof ArrayTypeTree array) {
      typeTree(array.getType());
    } else if (tree instanceof WildcardTree wildcard) {
      typeTree(wildcard.getBound());
    } else if (tree instanceof AnnotatedTypeTree annotated) {
      typeTree(annotated.getUnderlyingType());
    } else if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
      type(tree);
    }
  }
}
