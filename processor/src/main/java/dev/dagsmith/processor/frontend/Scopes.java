package dev.dagsmith.processor.frontend;

import com.sun.source.tree.Scope;
import com.sun.source.tree.Tree;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The types of local variables, as the compiler infers them: asked once per block, at its last
 * statement, since each time it attributes a copy of the whole method.
 */
final class Scopes {
  private final Compiler compiler;
  private final SourceText source;
  private final IdentityHashMap<Tree, Map<String, TypeMirror>> known = new IdentityHashMap<>();

  Scopes(Compiler compiler, SourceText source) {
    this.compiler = compiler;
    this.source = source;
  }

  /** The type of a variable that is in scope at {@code at}; empty if the compiler can't say. */
  Optional<TypeMirror> typeOf(String name, @Nullable Tree at) {
    if (at == null) {
      return Optional.empty();
    }
    Map<String, TypeMirror> types = known.get(at);
    if (types == null) {
      types = read(at);
      known.put(at, types);
    }
    return Optional.ofNullable(types.get(name)).filter(type -> type.getKind() != TypeKind.NONE);
  }

  private Map<String, TypeMirror> read(Tree at) {
    Map<String, TypeMirror> types = new HashMap<>();
    try {
      @Nullable Scope scope = compiler.trees().getScope(source.path(at));
      while (scope != null && scope.getEnclosingMethod() != null) {
        for (Element element : scope.getLocalElements()) {
          types.putIfAbsent(element.getSimpleName().toString(), element.asType());
        }
        scope = scope.getEnclosingScope();
      }
    } catch (NullPointerException e) {
      // JDK-8347989: attribution of the copy fails for some bodies on JDK 17
      return types;
    }
    return types;
  }
}
