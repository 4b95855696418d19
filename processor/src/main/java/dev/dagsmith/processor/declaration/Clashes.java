package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.problem.GraphProblem;
import dev.dagsmith.processor.problem.Place;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The ids and class names that the dags of a compilation take. One for a whole compilation. */
public final class Clashes {
  private final Elements elements;
  private final HeaderReader headers;
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> classes = new HashMap<>();

  /** Looks existing classes up in these. */
  public Clashes(Elements elements, Types types) {
    this.elements = elements;
    headers = new HeaderReader(elements, types);
  }

  /** Takes the names of a dag, once for each; what is taken already is a problem. */
  public void take(ExecutableElement dag, Problems problems) {
    String key = key(dag);
    String id = headers.dagId(dag);
    String idOwner = ids.putIfAbsent(id, key);
    if (idOwner != null) {
      problems.add(Problem.at(place(dag, "id"), GraphProblem.DUPLICATE_DAG_ID, id, idOwner));
    }
    String name = headers.generatedClass(dag).qualifiedName();
    String nameOwner = classes.putIfAbsent(name, key);
    if (nameOwner != null) {
      taken(dag, name, "the one of " + nameOwner, problems);
    } else {
      // without its module, a name that nothing has is sought in every module there is
      TypeElement existing = elements.getTypeElement(elements.getModuleOf(dag), name);
      if (existing != null && !isOurs(existing, key)) {
        taken(dag, name, "a class that is there", problems);
      }
    }
  }

  /** Names a dag method: {@code shop.CatFacts#catFacts}, the value of {@code @Generated}. */
  public static String key(ExecutableElement dag) {
    return Enclosing.type(dag).getQualifiedName() + "#" + dag.getSimpleName();
  }

  private static void taken(ExecutableElement dag, String name, String by, Problems problems) {
    problems.add(Problem.at(place(dag, "className"), GraphProblem.CLASS_NAME_TAKEN, name, by));
  }

  /** A class from an earlier compilation of the same dag, or of one that is gone, is ours. */
  private boolean isOurs(TypeElement existing, String key) {
    String from =
        Mirror.find(existing, "dev.dagsmith.Generated")
            .map(mirror -> mirror.value("value", String.class))
            .orElse(null);
    return from != null && (from.equals(key) || !isDag(from));
  }

  private boolean isDag(String key) {
    int hash = key.indexOf('#');
    TypeElement owner = hash < 0 ? null : elements.getTypeElement(key.substring(0, hash));
    return owner != null
        && ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
            .filter(method -> method.getSimpleName().contentEquals(key.substring(hash + 1)))
            .anyMatch(method -> Mirror.find(method, Marker.Role.DAG.annotation()).isPresent());
  }

  private static Place place(ExecutableElement dag, String member) {
    return Mirror.find(dag, Marker.Role.DAG.annotation())
        .filter(mirror -> mirror.says(member))
        .map(mirror -> mirror.place(member))
        .orElse(new Place.OnElement(dag, null, null));
  }
}
