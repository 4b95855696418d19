package dev.dagsmith.it.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The dag methods of some sources. */
public final class SourceMap {
  private final Map<String, DagSource> dags = new LinkedHashMap<>();

  private SourceMap() {}

  /** Reads sources, which need not compile. */
  public static SourceMap of(Iterable<? extends JavaFileObject> sources) {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problem -> {}, List.of("-proc:none"), null, sources);
    SourceMap map = new SourceMap();
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        for (Tree type : unit.getTypeDecls()) {
          if (type instanceof ClassTree declared) {
            map.read(unit, positions, prefix, declared);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return map;
  }

  private void read(
      CompilationUnitTree unit, SourcePositions positions, String prefix, ClassTree type) {
    String name = prefix + type.getSimpleName();
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree nested) {
        read(unit, positions, name + "$", nested);
      } else if (member instanceof MethodTree method && isDag(method)) {
        Region body = new Region(null, 0, false, false);
        new StatementReader(unit, positions).fill(body, method.getBody().getStatements());
        boolean data = method.getModifiers().toString().contains("DATA");
        long start = positions.getStartPosition(unit, method);
        long end = positions.getEndPosition(unit, method);
        String key = name + "#" + method.getName();
        dags.put(
            key,
            new DagSource(
                name,
                method.getName().toString(),
                (int) unit.getLineMap().getLineNumber(start),
                (int) unit.getLineMap().getLineNumber(end - 1),
                data,
                body));
      }
    }
  }

  private static boolean isDag(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(a -> a.getAnnotationType().toString().equals("Dag"));
  }

  /** Whether a method, {@code programs.Branches#first}, is a dag's. */
  public boolean isDag(String method) {
    return dags.containsKey(method);
  }

  /** The dags, in the order of the sources. */
  public List<DagSource> dags() {
    return List.copyOf(dags.values());
  }

  DagSource dag(String method) {
    return dags.get(method);
  }
}
