package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.Piece;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Var;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The lambda for a node's code: it repeats the user's text, and declares what that names, under the
 * same names, or asks for it in place.
 */
final class Lambdas {
  private final Code code;
  private final JavaType.Declared owner;
  private final FreshNames names = new FreshNames();
  private final Map<Piece.Local, String> locals = new LinkedHashMap<>();
  private final List<Snippet> declarations = new ArrayList<>();
  private final boolean inPlace;
  private final String assigned;
  private final String in;
  private final String self;

  private Lambdas(Code code, JavaType.Declared owner) {
    this.code = code;
    this.owner = owner;
    this.inPlace = InPlace.fits(code);
    for (Piece piece : code.pieces()) {
      if (piece instanceof Piece.Text text) {
        names.takeAllIn(text.code());
      }
    }
    List<Piece.Local> used = new ArrayList<>();
    Code.Target target = code.target();
    if (target != null && target.old() != null) {
      used.add(new Piece.Local(Objects.requireNonNull(target.var()), target.old()));
    }
    for (Piece piece : code.pieces()) {
      if (piece instanceof Piece.Local local && !inPlace) {
        used.add(local);
      }
    }
    used.forEach(local -> locals.computeIfAbsent(local, each -> names.keep(each.var().name())));
    this.assigned = assigned();
    this.in = names.fresh("in");
    this.self = names.fresh("self");
  }

  /**
   * The lambda.
   *
   * @param owner the class of the instance that the dag's methods are called on
   */
  static Snippet of(Code code, JavaType.Declared owner) {
    return new Lambdas(code, owner).lambda();
  }

  private Snippet lambda() {
    locals.forEach((local, name) -> declarations.add(Locals.declare(local, name, in)));
    if (!inPlace && code.pieces().stream().anyMatch(Piece.Self.class::isInstance)) {
      declarations.add(Snippet.of("$T $L = $L.self();", owner, self, in));
    }
    Snippet text = text();
    boolean value = code.form() == Code.Form.VALUE || Literals.same(code);
    if (value && declarations.isEmpty()) {
      return Snippet.builder().add("$L -> ", parameter()).add(text).build();
    }
    Snippet.Builder block = Snippet.builder().add("$L -> {\n$>", parameter());
    declarations.forEach(each -> block.add(each).add("\n"));
    if (value) {
      block.add("return ").add(text).add(";\n");
    } else if (code.form() == Code.Form.EFFECT) {
      block.add(text).add(";\nreturn null;\n");
    } else if (code.form() == Code.Form.STATEMENTS) {
      block.add(text).add("\n");
    } else {
      assigned(block, Objects.requireNonNull(code.target()), text);
    }
    return block.add("$<}").build();
  }

  /**
   * The parameter, with its type where a lambda within asks it for a value: javac 17 else takes
   * that value for an Object.
   */
  private Snippet parameter() {
    boolean asks = code.pieces().stream().anyMatch(Piece.Get.class::isInstance);
    boolean within =
        code.pieces().stream()
            .anyMatch(piece -> piece instanceof Piece.Text text && text.code().contains("->"));
    return asks && within ? Snippet.of("($T $L)", RuntimeNames.INPUTS, in) : Snippet.of("$L", in);
  }

  private void assigned(Snippet.Builder block, Code.Target target, Snippet text) {
    if (locals.containsValue(assigned)) {
      block.add("$L $L $L;\n", assigned, target.operator(), text);
    } else {
      block.add("$T $L = $L;\n", target.type(), assigned, text);
    }
    block.add("return $L;\n", assigned);
  }

  /** The name of the variable that is assigned to; one declared already if it is the same. */
  private String assigned() {
    Code.Target target = code.target();
    if (target == null) {
      return "";
    }
    Var var = target.var();
    return locals.entrySet().stream()
        .filter(each -> each.getKey().var().equals(var))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> var == null ? names.fresh(target.name()) : names.keep(target.name()));
  }

  private Snippet text() {
    boolean alone = code.pieces().size() == 1;
    Snippet.Builder text = Snippet.builder();
    for (Piece piece : code.pieces()) {
      if (piece instanceof Piece.Text each) {
        text.add("$L", each.code());
      } else if (piece instanceof Piece.Type type) {
        text.add("$T", type.type());
      } else if (piece instanceof Piece.Local local) {
        text.add(
            inPlace
                ? InPlace.value(local, in)
                : Snippet.of("$L", Objects.requireNonNull(locals.get(local))));
      } else if (piece instanceof Piece.Self) {
        text.add(inPlace ? Snippet.of("$L.<$T>self()", in, owner) : Snippet.of("$L", self));
      } else if (piece instanceof Piece.Get get) {
        text.add(get(get, alone));
      }
    }
    return text.build();
  }

  private Snippet get(Piece.Get get, boolean alone) {
    if (alone && code.form() == Code.Form.VALUE) {
      return Snippet.of("$L.get($S)", in, get.id());
    }
    // the cast keeps the type that overloads and string concatenation see
    Snippet value = Snippet.of("$L.<$T>get($S)", in, get.type().boxed(), get.id());
    boolean cast = get.type() instanceof JavaType.Primitive primitive && !isBoolean(primitive);
    return cast && !alone ? Snippet.of("($T) $L", get.type(), value) : value;
  }

  private static boolean isBoolean(JavaType.Primitive type) {
    return type.keyword().equals("boolean");
  }
}
