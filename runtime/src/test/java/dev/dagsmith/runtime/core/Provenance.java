package dev.dagsmith.runtime.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the values of a run are made of, by what its core says. */
class Provenance {
  private final Plan plan;
  private final RunCore core;
  private final Map<Instance, String> values = new HashMap<>();

  Provenance(Plan plan, RunCore core) {
    this.plan = plan;
    this.core = core;
  }

  /** The run's result; null without one. */
  String result() {
    Instance result = core.returned();
    return result == null ? null : value(result);
  }

  String value(Instance instance) {
    String known = values.get(instance);
    if (known == null) {
      known = compute(instance);
      values.put(instance, known);
    }
    return known;
  }

  private String compute(Instance instance) {
    int number = instance.node();
    return switch (plan.kind(number)) {
      case PARAM ->
          plan.groupOf(number) < 0
              ? "p"
              : PlainRun.value(
                  "p", inputValues(new Instance(plan.groupOf(number), instance.path())));
      case ELEMENT -> {
        List<String> source = inputValues(core.targetOf(instance, plan.parentMap(number)));
        yield PlainRun.value(name(instance), source);
      }
      case FAILURE -> "failure of " + core.caught(instance).message();
      case JOIN, PICK -> value(core.targetOf(instance, core.selected(instance)));
      case GROUP -> value(core.returned(instance));
      case RETURN -> value(inputs(instance).get(0));
      case COLLECT -> {
        List<String> elements = new ArrayList<>();
        core.forEachAdd(instance, add -> elements.add(value(add)));
        yield "list" + elements;
      }
      case TASK, VALUE -> PlainRun.value(made(instance), inputValues(instance));
      default -> name(instance);
    };
  }

  /** By what name an instance goes into the value that it makes. */
  String made(Instance instance) {
    return name(instance);
  }

  List<String> inputValues(Instance instance) {
    return inputs(instance).stream().map(this::value).toList();
  }

  /** What a node reads, as it sees it. */
  List<Instance> inputs(Instance instance) {
    return plan.node(instance.node()).reads().stream()
        .map(id -> core.targetOf(instance, plan.resolve(instance.node(), id)))
        .toList();
  }

  final String name(Instance instance) {
    return plan.id(instance.node()) + Arrays.toString(instance.path());
  }
}
