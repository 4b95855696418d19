package dev.dagsmith.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreePath;
import dev.dagsmith.processor.program.ContextUses;
import dev.dagsmith.processor.program.ContextUses.Pull;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Reads what the methods of classes do with their tasks' context. Once for each class, and no
 * bodies of files that don't import it.
 */
final class ContextReader {
  private static final Set<String> IMPORTS =
      Set.of("dev.dagsmith.TaskContext", "dev.dagsmith.Artifact", "dev.dagsmith.*");

  private final Compiler compiler;
  private final TreeSources sources;
  private final Map<String, ContextUses> known = new HashMap<>();

  ContextReader(Compiler compiler, TreeSources sources) {
    this.compiler = compiler;
    this.sources = sources;
  }

  /** What the methods of a class do, by its qualified name. */
  ContextUses uses(String owner) {
    ContextUses uses = known.get(owner);
    if (uses == null) {
      TypeElement type = compiler.elements().getTypeElement(owner);
      uses = type == null ? ContextUses.UNKNOWN : read(type);
      known.put(owner, uses);
    }
    return uses;
  }

  private ContextUses read(TypeElement type) {
    if (compiler.trees().getTree(type) == null) {
      return ContextUses.UNKNOWN;
    }
    Map<String, List<Pull>> pulls = new HashMap<>();
    Set<String> pushed = new HashSet<>();
    boolean pushesMore = !type.getSuperclass().toString().equals("java.lang.Object");
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      TreePath path = MethodPath.of(compiler.trees(), method);
      if (path == null) {
        return ContextUses.UNKNOWN;
      } else if (!imports(path.getCompilationUnit())) {
        return new ContextUses(Map.of(), Set.of(), pushesMore);
      }
      CompilationUnitTree unit = path.getCompilationUnit();
      ContextScan scan = new ContextScan(tree -> sources.pos(tree, unit, method));
      scan.scan(path.getLeaf(), null);
      pulls.merge(method.getSimpleName().toString(), scan.pulls(), ContextReader::both);
      pushed.addAll(scan.pushed());
      pushesMore |= scan.pushesMore();
    }
    return new ContextUses(pulls, pushed, pushesMore);
  }

  private static List<Pull> both(List<Pull> some, List<Pull> more) {
    some.addAll(more);
    return some;
  }

  private static boolean imports(CompilationUnitTree unit) {
    for (ImportTree each : unit.getImports()) {
      if (IMPORTS.contains(each.getQualifiedIdentifier().toString())) {
        return true;
      }
    }
    return false;
  }
}
