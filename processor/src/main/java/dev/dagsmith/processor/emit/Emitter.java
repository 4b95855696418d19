package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.view.GraphHash;
import dev.dagsmith.view.GraphJson;
import dev.dagsmith.view.GraphView;
import dev.dagsmith.view.MermaidDrawing;
import java.util.List;

/** Writes what is generated for a dag. */
public final class Emitter {
  private Emitter() {}

  /** The files of a dag that has no duplicate ids. */
  public static GeneratedFiles emit(DagGraph graph) {
    String name = DagClass.name(graph.header()).toString();
    GraphView view = GraphViews.of(graph);
    String hash = GraphHash.own(view);
    GraphView hashed = view.hash(hash);
    String resource = "META-INF/dagsmith/" + name;
    return new GeneratedFiles(
        name,
        DagClass.source(graph, hash),
        List.of(
            new GeneratedFiles.Resource(resource + ".json", GraphJson.of(hashed)),
            new GeneratedFiles.Resource(resource + ".mmd", MermaidDrawing.of(hashed))));
  }
}
