package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.graph.DagDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The graph that the processor wrote beside a generated class. */
final class GraphJson {
  private GraphJson() {}

  /** Its JSON; an empty object for a dag that was built by hand. */
  static String of(DagDefinition dag) {
    String name = "META-INF/dagsmith/" + dag.origin().generatedClass() + ".json";
    ClassLoader loader = dag.plain().getClass().getClassLoader();
    try (InputStream in = loader == null ? null : loader.getResourceAsStream(name)) {
      return in == null ? "{}" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "{}";
    }
  }
}
