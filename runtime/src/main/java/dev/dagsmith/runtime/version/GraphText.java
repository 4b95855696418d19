package dev.dagsmith.runtime.version;

import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.view.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A composed graph as JSON: what the processor wrote beside the dag's generated class, and under
 * {@code dags} the same of the dags that it calls, by generated class; {@code groups} says which of
 * them each group calls. Put together from texts, without reading them: a new run waits for it.
 */
public final class GraphText {
  private GraphText() {}

  /** The graph; an empty object if the dag, or one that it calls, was built by hand. */
  public static String of(Plan plan) {
    String own = resource(plan.dag());
    Map<String, Object> groups = new LinkedHashMap<>();
    Map<String, Object> dags = new LinkedHashMap<>();
    boolean complete = !own.isEmpty();
    for (int number = 0; complete && number < plan.size(); number++) {
      if (plan.kind(number) == Kind.GROUP) {
        DagDefinition dag = plan.definitionIn(number);
        String name = dag.origin().generatedClass();
        groups.put(plan.id(number), name);
        dags.computeIfAbsent(name, key -> new JsonText.Raw(resource(dag)));
        complete = !dags.get(name).equals(new JsonText.Raw(""));
      }
    }
    if (!complete) {
      return "{}";
    }
    return groups.isEmpty() ? own : with(own, groups, dags);
  }

  private static String with(String own, Map<String, Object> groups, Map<String, Object> dags) {
    String head = own.substring(0, own.lastIndexOf('}')).stripTrailing();
    return head
        + ",\n\"groups\": "
        + JsonText.indented(groups)
        + ",\n\"dags\": "
        + JsonText.indented(dags)
        + "}\n";
  }

  private static String resource(DagDefinition dag) {
    String name = "META-INF/dagsmith/" + dag.origin().generatedClass() + ".json";
    ClassLoader loader = dag.plain().getClass().getClassLoader();
    try (InputStream in = loader == null ? null : loader.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
