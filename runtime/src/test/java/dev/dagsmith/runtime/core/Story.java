package dev.dagsmith.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.graph.DagDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Given a graph and a history, expect states. Instances are written as {@code id} or {@code id[2,
 * 0]}. Tasks are started as the core says so; their ends are told by the test.
 */
final class Story implements Commands {
  final Plan plan;
  final RunCore core;

  /** The commands given, in order: {@code start a 1}, {@code wake a PT10S}. */
  final List<String> commands = new ArrayList<>();

  RunOutcome outcome;

  private Story(DagDefinition dag, RunSettings settings) {
    plan = Plan.of(dag);
    core = new RunCore(plan, settings);
    step(new Event.Begin());
  }

  static Story of(DagDefinition dag) {
    return of(dag, RunSettings.of("r"));
  }

  static Story of(DagDefinition dag, RunSettings settings) {
    return new Story(dag, settings);
  }

  Story succeed(String... instances) {
    for (String each : instances) {
      Instance instance = instance(each);
      int attempt = core.attempt(instance);
      step(new Event.Started(instance, attempt));
      step(new Event.Succeeded(instance, attempt));
    }
    return this;
  }

  Story start(String instance) {
    return step(new Event.Started(instance(instance), core.attempt(instance(instance))));
  }

  /** An attempt fails with an exception of these classes. */
  Story fail(String instance, String... classes) {
    Instance at = instance(instance);
    return step(new Event.Failed(at, core.attempt(at), failure(instance, classes)));
  }

  Story skip(String instance) {
    Instance at = instance(instance);
    return step(new Event.Skipped(at, core.attempt(at), "not today"));
  }

  Story notReady(String instance) {
    Instance at = instance(instance);
    return step(new Event.NotReady(at, core.attempt(at)));
  }

  Story due(String instance) {
    return step(new Event.Due(instance(instance)));
  }

  Story choose(String choice, int arm) {
    return step(new Event.Chosen(instance(choice), arm));
  }

  Story count(String map, int length) {
    return step(new Event.Counted(instance(map), length));
  }

  Story evaluate(String... instances) {
    for (String each : instances) {
      step(new Event.Evaluated(instance(each)));
    }
    return this;
  }

  Story threw(String instance, String... classes) {
    return step(new Event.Threw(instance(instance), failure(instance, classes)));
  }

  Story cancel() {
    return step(new Event.Cancel());
  }

  Story step(Event event) {
    core.step(event, this);
    return this;
  }

  /** Expects {@code id state, id state..}. */
  Story expect(String states) {
    List<String> actual = new ArrayList<>();
    for (String each : states.split(", (?![0-9])")) {
      String id = each.substring(0, each.lastIndexOf(' '));
      actual.add(id + " " + core.state(instance(id)).display());
    }
    assertThat(String.join(", ", actual)).isEqualTo(states);
    return this;
  }

  /** Expects these commands since the last time. */
  Story expectCommands(String... expected) {
    assertThat(commands).containsExactly(expected);
    commands.clear();
    return this;
  }

  Story forget() {
    commands.clear();
    return this;
  }

  Story expectSuccess() {
    assertThat(outcome).isNotNull();
    assertThat(outcome.state()).as("%s", outcome).isEqualTo(RunState.SUCCESS);
    return this;
  }

  /** Expects a run that failed where this instance did. */
  Story expectFailure(String instance) {
    assertThat(outcome).isNotNull();
    assertThat(outcome.state()).isEqualTo(RunState.FAILED);
    assertThat(outcome.failedAt()).isEqualTo(instance(instance));
    return this;
  }

  Story expectUnderWay() {
    assertThat(outcome).isNull();
    return this;
  }

  /** What a join or pick takes. */
  String selected(String instance) {
    int selected = core.selected(instance(instance));
    return selected < 0 ? null : plan.id(selected);
  }

  List<String> adds(String collect) {
    List<String> adds = new ArrayList<>();
    core.forEachAdd(instance(collect), add -> adds.add(name(add)));
    return adds;
  }

  Instance instance(String text) {
    int bracket = text.indexOf('[');
    String id = bracket < 0 ? text : text.substring(0, bracket);
    int[] path =
        bracket < 0
            ? Instance.NO_PATH
            : Arrays.stream(text.substring(bracket + 1, text.length() - 1).split(", "))
                .mapToInt(Integer::parseInt)
                .toArray();
    int number = plan.find(id);
    assertThat(number).as(id).isNotNegative();
    return new Instance(number, path);
  }

  String name(Instance instance) {
    return plan.id(instance.node())
        + (instance.path().length == 0 ? "" : Arrays.toString(instance.path()));
  }

  private static Failure failure(String message, String... classes) {
    List<String> all = classes.length == 0 ? List.of("java.lang.Exception") : List.of(classes);
    return new Failure(all, all.get(0), message, all.get(0) + ": " + message, "", null);
  }

  @Override
  public void evaluate(Instance instance) {
    commands.add("evaluate " + name(instance));
  }

  @Override
  public void start(Instance instance, int attempt) {
    commands.add("start " + name(instance) + " " + attempt);
  }

  @Override
  public void wake(Instance instance, Duration delay) {
    commands.add("wake " + name(instance) + " " + delay);
  }

  @Override
  public void abandon(Instance instance, int attempt) {
    commands.add("abandon " + name(instance) + " " + attempt);
  }

  @Override
  public void changed(Instance instance, TaskState state, int attempt, Failure failure) {
    assertThat(core.state(instance)).isEqualTo(state);
  }

  @Override
  public void ended(RunOutcome how) {
    outcome = how;
  }
}
