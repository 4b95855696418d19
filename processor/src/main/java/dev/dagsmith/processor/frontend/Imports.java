package dev.dagsmith.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What a file's imports make of simple names. */
final class Imports {
  private final Elements elements;
  private final Members members;
  private final Map<String, String> single = new HashMap<>();
  private final List<String> onDemand = new ArrayList<>();
  private final Map<String, List<String>> singleStatic = new HashMap<>();
  private final List<String> staticOnDemand = new ArrayList<>();

  Imports(Elements elements, Members members, CompilationUnitTree unit) {
    this.elements = elements;
    this.members = members;
    for (ImportTree each : unit.getImports()) {
      add(each);
    }
    onDemand.add("java.lang");
  }

  private void add(ImportTree each) {
    if (each.toString().startsWith("import module ")) {
      addModule(each.getQualifiedIdentifier().toString());
      return;
    }
    MemberSelectTree name = (MemberSelectTree) each.getQualifiedIdentifier();
    String owner = name.getExpression().toString();
    String simple = name.getIdentifier().toString();
    if (simple.equals("*")) {
      (each.isStatic() ? staticOnDemand : onDemand).add(owner);
    } else if (each.isStatic()) {
      singleStatic.computeIfAbsent(simple, s -> new ArrayList<>()).add(owner);
    } else {
      single.put(simple, owner + "." + simple);
    }
  }

  private void addModule(String name) {
    ModuleElement module = elements.getModuleElement(name);
    if (module != null) {
      for (ModuleElement.ExportsDirective exports :
          ElementFilter.exportsIn(module.getDirectives())) {
        if (exports.getTargetModules() == null) {
          onDemand.add(exports.getPackage().getQualifiedName().toString());
        }
      }
    }
  }

  /** A type imported by its name. */
  Optional<TypeElement> singleType(String name) {
    String full = single.get(name);
    if (full != null) {
      return Optional.ofNullable(elements.getTypeElement(full));
    }
    return singleStatic.getOrDefault(name, List.of()).stream()
        .flatMap(owner -> Optional.ofNullable(elements.getTypeElement(owner)).stream())
        .flatMap(owner -> members.type(owner, name).stream())
        .findFirst();
  }

  /** Whether a type of this name is imported that may not exist yet. */
  boolean namesSingleType(String name) {
    return single.containsKey(name);
  }

  /** A type of an imported package or class. */
  Optional<TypeElement> typeOnDemand(String name) {
    return Stream.concat(
            onDemand.stream().map(owner -> elements.getTypeElement(owner + "." + name)),
            staticOnDemand.stream()
                .map(elements::getTypeElement)
                .flatMap(owner -> owner == null ? null : members.type(owner, name).stream()))
        .filter(type -> type != null)
        .findFirst();
  }

  /** Classes whose static members of this name are imported: first by name, else on demand. */
  List<TypeElement> staticOwners(String name) {
    List<TypeElement> named = owners(singleStatic.getOrDefault(name, List.of()), name);
    return named.isEmpty() ? owners(staticOnDemand, name) : named;
  }

  private List<TypeElement> owners(List<String> names, String member) {
    return names.stream()
        .map(elements::getTypeElement)
        .filter(owner -> owner != null && hasStatic(owner, member))
        .toList();
  }

  private boolean hasStatic(TypeElement owner, String name) {
    return members.methods(owner, name).stream()
            .anyMatch(method -> method.getModifiers().contains(Modifier.STATIC))
        || members.field(owner, name).isPresent();
  }
}
