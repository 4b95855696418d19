package dev.dagsmith.runtime.core;

import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.ChoiceNode;
import dev.dagsmith.runtime.graph.CollectNode;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.GroupNode;
import dev.dagsmith.runtime.graph.JoinNode;
import dev.dagsmith.runtime.graph.LabelNode;
import dev.dagsmith.runtime.graph.LeaveNode;
import dev.dagsmith.runtime.graph.MapNode;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.ParallelNode;
import dev.dagsmith.runtime.graph.PickNode;
import dev.dagsmith.runtime.graph.ReturnNode;
import dev.dagsmith.runtime.graph.TaskNode;
import dev.dagsmith.runtime.graph.ThrowNode;
import dev.dagsmith.runtime.graph.TryNode;
import dev.dagsmith.runtime.graph.ValueNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reference: a graph done as plain Java would, one node after another, with exceptions. */
public final class PlainRun {
  /** The result's value, or null. */
  public String result;

  /** The instance whose failure ended the run, or null. */
  public String failedAt;

  /** The steps that were started, in order. */
  final List<String> steps = new ArrayList<>();

  private final Script script;
  private final List<Done> log = new ArrayList<>();

  private record Done(String id, int[] path, String value) {}

  private PlainRun(Script script) {
    this.script = script;
  }

  /** Does a graph by its script. */
  public static PlainRun of(DagDefinition dag, Script script) {
    PlainRun run = new PlainRun(script);
    Frame frame = new Frame(null, "", Instance.NO_PATH);
    frame.values.put("p#0", "p");
    try {
      run.block(dag.body(), frame);
    } catch (Returned e) {
      run.result = e.value;
    } catch (Left e) {
      throw new AssertionError(e);
    } catch (Failed e) {
      run.failedAt = e.at;
    }
    return run;
  }

  /** The value of a node, by what it was made of. */
  public static String value(String instance, List<String> inputs) {
    return inputs.isEmpty() ? instance : instance + "<" + Integer.toHexString(inputs.hashCode());
  }

  private static final class Frame {
    final Frame outer;
    final String prefix;
    final int[] path;
    final Map<String, String> values = new HashMap<>();

    Frame(Frame outer, String prefix, int[] path) {
      this.outer = outer;
      this.prefix = prefix;
      this.path = path;
    }

    String get(String id) {
      for (Frame frame = this; frame != null; frame = frame.outer) {
        String value = frame.values.get(id);
        if (value != null) {
          return value;
        }
      }
      throw new AssertionError(prefix + id + " has no value at " + Arrays.toString(path));
    }

    List<String> all(Node node) {
      return node.reads().stream().map(this::get).toList();
    }

    String name(String id) {
      return prefix + id + Arrays.toString(path);
    }
  }

  private static class Exit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exit() {
      super(null, null, false, false);
    }
  }

  private static final class Returned extends Exit {
    private static final long serialVersionUID = 1L;
    final String value;

    Returned(String value) {
      this.value = value;
    }
  }

  private static final class Left extends Exit {
    private static final long serialVersionUID = 1L;
    final String target;

    Left(String target) {
      this.target = target;
    }
  }

  private static final class Failed extends Exit {
    private static final long serialVersionUID = 1L;
    final String at;
    final Failure failure;

    Failed(String at, Failure failure) {
      this.at = at;
      this.failure = failure;
    }
  }

  private void block(Block block, Frame frame) {
    for (Node node : block.nodes()) {
      String value = node(node, frame);
      frame.values.put(node.id(), value);
      log.add(new Done(frame.prefix + node.id(), frame.path, value));
    }
  }

  private String node(Node node, Frame frame) {
    String name = frame.name(node.id());
    if (node instanceof TaskNode) {
      List<String> inputs = frame.all(node);
      if (node.step()) {
        steps.add(name);
      }
      mayFail(name);
      return value(name, inputs);
    } else if (node instanceof ValueNode it) {
      List<String> inputs = frame.all(node);
      if (!it.total()) {
        mayFail(name);
      }
      return value(name, inputs);
    } else if (node instanceof ChoiceNode it) {
      frame.all(node);
      mayFail(name);
      int arm = script.arm(name, it.arms().size());
      if (arm >= 0) {
        block(it.arms().get(arm).block(), frame);
      }
      frame.values.put(it.id() + " arm", "" + arm);
      return name;
    } else if (node instanceof JoinNode it) {
      int arm = Integer.parseInt(frame.get(it.choice() + " arm"));
      List<String> alternatives = it.alternatives();
      return frame.get(alternatives.get(arm < 0 ? alternatives.size() - 1 : arm));
    } else if (node instanceof MapNode it) {
      return map(it, name, frame);
    } else if (node instanceof CollectNode it) {
      return collect(it, frame);
    } else if (node instanceof TryNode it) {
      return attempt(it, name, frame);
    } else if (node instanceof PickNode it) {
      return pick(it, frame);
    } else if (node instanceof LabelNode it) {
      try {
        block(it.body(), frame);
      } catch (Left e) {
        if (!e.target.equals(frame.prefix + it.id())) {
          throw e;
        }
      }
      return name;
    } else if (node instanceof ParallelNode it) {
      it.branches().forEach(branch -> block(branch, frame));
      return name;
    } else if (node instanceof GroupNode it) {
      return group(it, name, frame);
    } else if (node instanceof ReturnNode it) {
      throw new Returned(frame.get(it.value()));
    } else if (node instanceof ThrowNode) {
      frame.all(node);
      throw new Failed(name, script.thrown(name));
    } else if (node instanceof LeaveNode it) {
      throw new Left(frame.prefix + it.target());
    }
    return name;
  }

  private String map(MapNode map, String name, Frame frame) {
    List<String> source = frame.all(map);
    mayFail(name);
    int length = script.length(name);
    for (int i = 0; i < length; i++) {
      int[] path = Arrays.copyOf(frame.path, frame.path.length + 1);
      path[frame.path.length] = i;
      Frame inner = new Frame(frame, frame.prefix, path);
      inner.values.put(map.elementId(), value(inner.name(map.elementId()), source));
      try {
        block(map.body(), inner);
      } catch (Left e) {
        if (!e.target.equals(frame.prefix + map.id())) {
          throw e;
        }
      }
    }
    return name;
  }

  private String collect(CollectNode collect, Frame frame) {
    List<String> elements = new ArrayList<>();
    for (Done each : log) {
      if (each.id().startsWith(frame.prefix)
          && collect.adds().contains(each.id().substring(frame.prefix.length()))
          && each.path().length >= frame.path.length
          && Arrays.equals(frame.path, Arrays.copyOf(each.path(), frame.path.length))) {
        elements.add(each.value());
      }
    }
    return "list" + elements;
  }

  private String attempt(TryNode node, String name, Frame frame) {
    try {
      try {
        block(node.body(), frame);
      } catch (Failed e) {
        TryNode.Catch handler = handler(node, e.failure);
        if (handler == null) {
          throw e;
        }
        frame.values.put(handler.failureId(), "failure of " + e.at);
        block(handler.block(), frame);
      }
    } finally {
      if (node.last() != null) {
        block(node.last(), frame);
      }
    }
    return name;
  }

  private static TryNode.Catch handler(TryNode node, Failure failure) {
    for (TryNode.Catch each : node.catches()) {
      if (each.classes().stream().anyMatch(failure::is)) {
        return each;
      }
    }
    return null;
  }

  private static String pick(PickNode pick, Frame frame) {
    String value = null;
    for (PickNode.Alternative each : pick.alternatives()) {
      if (each.after() == null || frame.values.containsKey(each.after())) {
        value = frame.get(each.value());
      }
    }
    return value;
  }

  private String group(GroupNode group, String name, Frame frame) {
    List<String> inputs = frame.all(group);
    mayFail(name);
    Frame inner = new Frame(null, frame.prefix + group.id() + ".", frame.path);
    inner.values.put("p#0", value("p", inputs));
    try {
      block(group.dag().get().body(), inner);
    } catch (Returned e) {
      return e.value;
    }
    return name;
  }

  private void mayFail(String name) {
    Failure failure = script.failure(name);
    if (failure != null) {
      throw new Failed(name, failure);
    }
  }
}
