package dev.dagsmith.processor.frontend;

import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Turns what a stream is made of into something that a loop can go over. */
final class StreamSources {
  private static final Map<String, TypeKind> PRIMITIVE =
      Map.of(
          "java.util.stream.IntStream", TypeKind.INT,
          "java.util.stream.LongStream", TypeKind.LONG,
          "java.util.stream.DoubleStream", TypeKind.DOUBLE);

  private final Body body;

  StreamSources(Body body) {
    this.body = body;
  }

  /** The elements, as an {@code Iterable} or an array. */
  Expr elements(Chain chain, Place place) {
    if (chain.collection() != null) {
      return body.expressions().read(chain.collection(), place, null);
    }
    Expr.Glue stream = body.expressions().glue(chain.start(), place);
    List<Part> parts = new ArrayList<>(stream.parts());
    parts.add(
        new Part.Text(primitive(chain, place).isPresent() ? ".boxed().toList()" : ".toList()"));
    return new Expr.Glue(stream.pos(), parts, false, false);
  }

  /** The type of an element, if it is known. */
  Optional<TypeMirror> elementType(Chain chain, Place place) {
    if (chain.collection() != null) {
      return Loops.element(body, chain.collection(), place.locals());
    }
    Optional<TypeMirror> primitive =
        primitive(chain, place).map(kind -> body.compiler().types().getPrimitiveType(kind));
    return primitive.or(() -> Loops.element(body, chain.start(), place.locals()));
  }

  private Optional<TypeKind> primitive(Chain chain, Place place) {
    Optional<TypeElement> type =
        body.typing().of(chain.start(), place.locals()).flatMap(Lookup::classOf);
    return type.map(t -> PRIMITIVE.get(t.getQualifiedName().toString()));
  }
}
