package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.DagGraph;
import java.util.List;

/** Writes what is generated for a dag. */
public final class Emitter {
  private Emitter() {}

  /** The files of a dag whose graph has no problems. */
  public static GeneratedFiles emit(DagGraph graph) {
    String name = graph.header().generatedName();
    String pkg = graph.header().owner().packageName();
    return new GeneratedFiles(pkg.isEmpty() ? name : pkg + "." + name, "", List.of());
  }
}
