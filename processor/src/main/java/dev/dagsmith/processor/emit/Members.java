package dev.dagsmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/**
 * The methods that make nodes. The first stand in the generated class itself; of a large dag the
 * others stand in classes inside it, because a class can only name so many things.
 */
final class Members {
  private static final int METHODS_IN_A_CLASS = 400;
  private static final Set<String> TAKEN =
      Set.of(
          "arguments",
          "body",
          "call",
          "clone",
          "definition",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "main",
          "notify",
          "notifyAll",
          "outputs",
          "run",
          "start",
          "toString",
          "wait");

  private final Set<String> typeNames;
  private final Map<String, Integer> names = new HashMap<>();
  private final List<List<MethodSpec>> classes = new ArrayList<>(List.of(new ArrayList<>()));
  private int reserved;

  /** Members of a class whose code names types of these simple names. */
  Members(Set<String> typeNames) {
    this.typeNames = typeNames;
  }

  /** A method yet to be written. */
  record Method(String name, int part, CodeBlock call) {}

  /** Finds a name and a place for a method. */
  Method reserve(String id) {
    String name = unique(javaName(id));
    int part = reserved++ / METHODS_IN_A_CLASS;
    CodeBlock call =
        part == 0 ? CodeBlock.of("$L()", name) : CodeBlock.of("$L.$L()", className(part), name);
    return new Method(name, part, call);
  }

  void add(Method place, MethodSpec method) {
    while (classes.size() <= place.part()) {
      classes.add(new ArrayList<>());
    }
    classes.get(place.part()).add(method);
  }

  void addTo(TypeSpec.Builder type) {
    type.addMethods(classes.get(0));
    for (int i = 1; i < classes.size(); i++) {
      type.addType(
          TypeSpec.classBuilder(className(i))
              .addJavadoc(
                  "More nodes: a class of its own keeps within what a class file can hold.\n")
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .addMethods(classes.get(i))
              .build());
    }
  }

  /** A simple name for a nested class that no type of the user's has. */
  String className(String base) {
    String name = base;
    while (typeNames.contains(name)) {
      name += "_";
    }
    return name;
  }

  private String className(int part) {
    return className("Part" + (part + 1));
  }

  private String unique(String name) {
    String free = TAKEN.contains(name) ? name + "Node" : name;
    int count = names.merge(free, 1, Integer::sum);
    if (count == 1) {
      return free;
    }
    return unique(free + "_" + count);
  }

  /** {@code total#1} is {@code total1}, {@code my-task} is {@code myTask}. */
  private static String javaName(String id) {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (char c : id.toCharArray()) {
      if (c == '#') {
        continue;
      }
      if (!Character.isJavaIdentifierPart(c)) {
        upper = name.length() > 0;
      } else {
        name.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    if (name.length() == 0 || !Character.isJavaIdentifierStart(name.charAt(0))) {
      name.insert(0, '_');
    }
    return SourceVersion.isKeyword(name) ? name + "_" : name.toString();
  }
}
