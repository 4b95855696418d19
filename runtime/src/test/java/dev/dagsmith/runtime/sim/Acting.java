package dev.dagsmith.runtime.sim;

import dev.dagsmith.SkipTask;
import dev.dagsmith.TaskContext;
import dev.dagsmith.XComSource;
import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.PlainRun;
import dev.dagsmith.runtime.core.Script;
import dev.dagsmith.runtime.graph.CaughtFailure;
import dev.dagsmith.runtime.graph.ChoiceNode;
import dev.dagsmith.runtime.graph.Code;
import dev.dagsmith.runtime.graph.GroupNode;
import dev.dagsmith.runtime.graph.Inputs;
import dev.dagsmith.runtime.graph.MapNode;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.TaskSettings;
import dev.dagsmith.runtime.graph.ValueNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the code of nodes: each does what the script says of its instance. */
final class Acting {
  /** What a value begins with that no one may see. */
  static final String GHOST = "ghost of ";

  /** What a value begins with that the store refuses. */
  static final String POISON = "poison of ";

  private final Script script;
  private final Stage stage;
  private final boolean poison;

  Acting(Script script, boolean poison, Stage stage) {
    this.script = script;
    this.poison = poison;
    this.stage = stage;
  }

  /**
   * What a task does.
   *
   * @param givers the tasks whose values it consumes; some attempts pull them besides
   */
  Code task(TaskNode node, Setting at, TaskSettings settings, List<String> givers) {
    return in -> {
      Name name = at.name(node.id(), in);
      List<String> inputs = inputs(node, in);
      if (Math.floorMod(name.hashCode() + TaskContext.current().attempt(), 2) == 0) {
        givers.forEach(this::pull);
      }
      return act(name, inputs, at, settings);
    };
  }

  private void pull(String giver) {
    TaskContext.current()
        .from(giver)
        .pullAll(XComSource.RETURN_VALUE, String.class)
        .forEach(stage::reads);
  }

  /** Finds its value at the second or third poll. */
  Code sensor(TaskNode node, Setting at, TaskSettings settings) {
    return in -> {
      Name name = at.name(node.id(), in);
      String value = act(name, inputs(node, in), at, settings);
      boolean found = stage.polls(name) > 1 + Math.floorMod(name.hashCode(), 2);
      return found ? Optional.of(value) : Optional.empty();
    };
  }

  private String act(Name name, List<String> inputs, Setting at, TaskSettings settings)
      throws Thrown {
    int attempt = TaskContext.current().attempt();
    stage.acts(name, attempt, at.conditions());
    return switch (Deed.of(script, poison, name, attempt, settings)) {
      case SUCCEED -> PlainRun.value(name.toString(), inputs);
      case HANG -> {
        stage.hangs();
        yield GHOST + name + " " + attempt;
      }
      case POISON -> POISON + name + " " + attempt;
      case SKIP -> throw new SkipTask("not today");
      case FAIL -> throw Thrown.of(script.thrown(name.toString()));
    };
  }

  Code value(ValueNode node, Setting at) {
    return in -> {
      String name = at.name(node.id(), in).toString();
      List<String> inputs = inputs(node, in);
      if (!node.total()) {
        mayFail(name);
      }
      return PlainRun.value(name, inputs);
    };
  }

  Code choice(ChoiceNode node, Setting at) {
    return in -> {
      Name name = at.name(node.id(), in);
      inputs(node, in);
      stage.decides(name);
      mayFail(name.toString());
      return script.arm(name.toString(), node.arms().size());
    };
  }

  Code source(MapNode node, Setting at) {
    return in -> {
      Name name = at.name(node.id(), in);
      List<String> inputs = inputs(node, in);
      mayFail(name.toString());
      String path = name.path().toString();
      String start = path.substring(0, path.length() - 1) + (name.path().isEmpty() ? "" : ", ");
      List<String> elements = new ArrayList<>();
      for (int i = 0; i < script.length(name.toString()); i++) {
        elements.add(PlainRun.value(at.prefix() + node.elementId() + start + i + "]", inputs));
      }
      return elements;
    };
  }

  Code arguments(GroupNode node, Setting at) {
    return in -> {
      Name name = at.name(node.id(), in);
      List<String> inputs = inputs(node, in);
      mayFail(name.toString());
      return new Object[] {PlainRun.value("p", inputs), name.path().toString()};
    };
  }

  Code failure(Node node, Setting at) {
    return in -> {
      inputs(node, in);
      return Thrown.of(script.thrown(at.name(node.id(), in).toString()));
    };
  }

  /** A value as its text. */
  Code text(String of) {
    return in -> read(of, in);
  }

  private void mayFail(String name) throws Thrown {
    Failure failure = script.failure(name);
    if (failure != null) {
      throw Thrown.of(failure);
    }
  }

  private List<String> inputs(Node node, Inputs in) {
    return node.reads().stream().map(id -> read(id, in)).toList();
  }

  private String read(String id, Inputs in) {
    return text(in.<Object>get(id));
  }

  private String text(Object value) {
    if (value instanceof List<?> list) {
      return "list" + list.stream().map(this::text).collect(Collectors.toList());
    } else if (value instanceof CaughtFailure failure) {
      return "failure of " + failure.getMessage();
    }
    stage.reads((String) value);
    return (String) value;
  }
}
