package dev.dagsmith.processor.emit;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

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
          "define",
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

  private static final Snippet PENDING = Snippet.of("");

  private final Set<String> userNames;
  private final Map<String, Integer> names = new HashMap<>();
  private final List<Snippet> methods = new ArrayList<>();

  /** Members of a class whose code uses these names of the user's types and parameters. */
  Members(Set<String> userNames) {
    this.userNames = userNames;
  }

  /**
   * A method yet to be written.
   *
   * @param name its name
   * @param number how many were reserved before it
   * @param call a call of it
   */
  record Method(String name, int number, Snippet call) {}

  /** Finds a name and a place for a method. */
  Method reserve(String id) {
    String name = unique(javaName(id));
    int number = methods.size();
    methods.add(PENDING);
    int part = number / METHODS_IN_A_CLASS;
    Snippet call =
        part == 0 ? Snippet.of("$L()", name) : Snippet.of("$L.$L()", className(part), name);
    return new Method(name, number, call);
  }

  /** Adds a method that gives a value; gives the call of it. */
  Snippet add(String id, ClassName type, Snippet value) {
    Method place = reserve(id);
    add(place, type, Snippet.of("return $L;\n", value));
    return place.call();
  }

  /** Methods stand in the order in which they were reserved. */
  void add(Method place, ClassName type, Snippet body) {
    methods.set(
        place.number(),
        Snippet.of("private static $T $L() {\n$>$L$<}\n", type, place.name(), body));
  }

  /** Gives the first to the generated class itself. */
  void addTo(Frame frame) {
    int own = Math.min(METHODS_IN_A_CLASS, methods.size());
    methods.subList(0, own).forEach(frame::add);
  }

  /** Gives it classes of those that are too many for it. */
  void addPartsTo(Frame frame, ClassName self) {
    for (int from = METHODS_IN_A_CLASS; from < methods.size(); from += METHODS_IN_A_CLASS) {
      String name = className(from / METHODS_IN_A_CLASS);
      List<Snippet> part =
          methods.subList(from, Math.min(from + METHODS_IN_A_CLASS, methods.size()));
      frame.add(
          self.nestedClass(name),
          Snippet.of(
              """
              /**
               * More nodes: a class of its own keeps within what a class file can hold.
               */
              private static final class $L {
              $>$L$<}
              """,
              name,
              part.stream().collect(Snippet.joining("\n"))));
    }
  }

  /** A name for a nested class or a field that hides none of the user's. */
  String free(String base) {
    String name = base;
    while (userNames.contains(name)) {
      name += "_";
    }
    return name;
  }

  /**
   * A nested class that hides no type that has no other name: those of named packages can be named
   * in full.
   */
  ClassName nested(ClassName self, String base) {
    return self.nestedClass(self.packageName().isEmpty() ? free(base) : base);
  }

  private String className(int part) {
    return free("Part" + (part + 1));
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
  static String javaName(String id) {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
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
