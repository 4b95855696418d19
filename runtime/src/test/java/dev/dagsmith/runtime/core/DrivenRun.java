package dev.dagsmith.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.graph.ChoiceNode;
import dev.dagsmith.runtime.graph.Node;
import dev.dagsmith.runtime.graph.TaskNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Drives a core through a random graph by its script, in a random order of events. */
class DrivenRun implements Commands {
  final Plan plan;
  final RunCore core;

  /** The steps that were started, in order. */
  final List<String> steps = new ArrayList<>();

  /** What was answered for good: what a store would keep. */
  final Map<Instance, Event> record = new LinkedHashMap<>();

  /** The attempt of each task's instance that was answered for good. */
  final Map<Instance, Integer> attempts = new HashMap<>();

  /** The last state of each instance. */
  final Map<String, String> states = new TreeMap<>();

  /** The tasks that were started and not answered from a record. */
  final List<Instance> executed = new ArrayList<>();

  RunOutcome outcome;

  private final Script script;
  private final Random random;
  private final Map<Instance, Event> known;
  private final List<List<Event>> pending = new ArrayList<>();
  private final List<Event> past = new ArrayList<>();
  final Places places;

  DrivenRun(Plan plan, Script script, long order) {
    this(plan, script, order, Map.of(), Map.of());
  }

  /** Answers from the record of another run where it has an answer. */
  DrivenRun(
      Plan plan,
      Script script,
      long order,
      Map<Instance, Event> known,
      Map<Instance, Integer> knownAttempts) {
    this.plan = plan;
    this.core = new RunCore(plan, new RunSettings("r", RandomDag.POOLS));
    this.places = new Places(plan, RandomDag.POOLS);
    this.script = script;
    this.random = new Random(order);
    this.known = new HashMap<>(known);
    this.attempts.putAll(knownAttempts);
  }

  /** Goes on until nothing is pending, or for so many events. */
  DrivenRun drive(int events) {
    step(new Event.Begin()); // the first counts
    for (int i = 0; i < events && !pending.isEmpty(); i++) {
      for (Event event : pending.remove(random.nextInt(pending.size()))) {
        if (event instanceof Event.Started it && current(it.instance(), it.attempt())) {
          pending.add(List.of(end(it.instance(), it.attempt())));
        }
        keep(event);
        step(event);
        past.add(event);
      }
      if (random.nextInt(10) == 0) {
        step(past.get(random.nextInt(past.size()))); // a late double
      }
    }
    return this;
  }

  void cancel() {
    step(new Event.Cancel());
  }

  private void step(Event event) {
    core.step(event, this);
    places.checkNoneIsKept();
  }

  private void keep(Event event) {
    if (event instanceof Event.Evaluated it) {
      record.put(it.instance(), it);
    } else if (event instanceof Event.Chosen it) {
      record.put(it.instance(), it);
    } else if (event instanceof Event.Counted it) {
      record.put(it.instance(), it);
    } else if (event instanceof Event.Threw it) {
      record.put(it.instance(), it);
    } else if (event instanceof Event.Succeeded it && current(it.instance(), it.attempt())) {
      keepEnd(it.instance(), it.attempt(), it);
    } else if (event instanceof Event.Skipped it && current(it.instance(), it.attempt())) {
      keepEnd(it.instance(), it.attempt(), it);
    } else if (event instanceof Event.Failed it && current(it.instance(), it.attempt())) {
      if (it.attempt() > task(it.instance()).settings().retry().retries()) {
        record.put(it.instance(), it);
        attempts.put(it.instance(), it.attempt());
      }
      release(it.instance());
    }
  }

  private void keepEnd(Instance instance, int attempt, Event event) {
    record.put(instance, event);
    attempts.put(instance, attempt);
    release(instance);
  }

  private boolean current(Instance instance, int attempt) {
    TaskState state = core.state(instance);
    return (state == TaskState.RUNNING || state == TaskState.QUEUED)
        && core.attempt(instance) == attempt;
  }

  private Event end(Instance instance, int attempt) {
    String name = scripted(instance);
    if (script.skips(name)) {
      return new Event.Skipped(instance, attempt, "");
    }
    Failure failure = script.failure(name);
    int falseStarts = script.falseStarts(name, task(instance).settings().retry().retries());
    if (failure == null && attempt <= falseStarts) {
      failure = script.thrown(name);
    }
    return failure == null
        ? new Event.Succeeded(instance, attempt)
        : new Event.Failed(instance, attempt, failure);
  }

  @Override
  public void evaluate(Instance instance) {
    checkPrerequisites(instance);
    if (known.containsKey(instance)) {
      pending.add(List.of(known.get(instance)));
      return;
    }
    String name = scripted(instance);
    Node node = plan.node(instance.node());
    Failure failure = script.failure(name);
    Event answer =
        switch (plan.kind(instance.node())) {
          case CHOICE ->
              new Event.Chosen(instance, script.arm(name, ((ChoiceNode) node).arms().size()));
          case MAP -> new Event.Counted(instance, script.length(name));
          case THROW -> new Event.Threw(instance, script.thrown(name));
          default -> new Event.Evaluated(instance);
        };
    boolean well = failure == null || answer instanceof Event.Threw;
    pending.add(List.of(well ? answer : new Event.Threw(instance, failure)));
  }

  @Override
  public void start(Instance instance, int attempt) {
    checkPrerequisites(instance);
    places.started(instance);
    if (attempt == 1 && plan.node(instance.node()).step()) {
      steps.add(name(instance));
    }
    if (known.containsKey(instance)) {
      pending.add(
          List.of(new Event.Restored(instance, attempts.get(instance)), known.get(instance)));
    } else {
      executed.add(instance);
      pending.add(List.of(new Event.Started(instance, attempt)));
    }
  }

  @Override
  public void wake(Instance instance, Duration delay) {
    assertThat(delay).isEqualTo(Duration.ofMillis(core.attempt(instance) == 1 ? 10 : 15));
    pending.add(List.of(new Event.Due(instance)));
  }

  @Override
  public void abandon(Instance instance, int attempt) {
    release(instance);
  }

  @Override
  public void changed(Instance instance, TaskState state, int attempt, Failure failure) {
    assertThat(outcome).as("nothing changes after the end").isNull();
    states.put(name(instance), state.display());
    places.changed(instance, state);
  }

  @Override
  public void ended(RunOutcome how) {
    assertThat(outcome).isNull();
    outcome = how;
  }

  /** The value of the run's result, by what it was made of; null without one. */
  String result() {
    return new Provenance(plan, core).result();
  }

  /** By what name the script knows an instance, and so what it does. */
  String scripted(Instance instance) {
    return name(instance);
  }

  String name(Instance instance) {
    return plan.id(instance.node()) + Arrays.toString(instance.path());
  }

  private void checkPrerequisites(Instance instance) {
    int number = instance.node();
    for (Instance read : new Provenance(plan, core).inputs(instance)) {
      if (!plan.kind(read.node()).slot()) {
        assertThat(core.state(read))
            .as("%s reads %s", name(instance), name(read))
            .isEqualTo(TaskState.SUCCESS);
      }
    }
    int at = number;
    Instance self = instance;
    while (at >= 0) {
      checkAbove(self);
      at = plan.tree.parent(at);
      if (at >= 0) {
        self = core.targetOf(self, at);
        assertThat(core.state(self)).isEqualTo(TaskState.RUNNING);
      }
    }
  }

  /** A step has all above it behind it; what is below a step has that step. */
  private void checkAbove(Instance instance) {
    int number = instance.node();
    boolean all = plan.node(number).step();
    int[] block = plan.tree.children[plan.tree.blockOf[number]];
    for (int above : block) {
      if (above == number) {
        return;
      }
      if (all || plan.node(above).step()) {
        assertThat(core.state(core.targetOf(instance, above)))
            .as("%s above %s", plan.id(above), name(instance))
            .isIn(TaskState.SUCCESS, TaskState.SKIPPED);
      }
    }
  }

  /** Every instance there is has ended. */
  void checkAllEnded() {
    Frames frames = core.machine.frames;
    for (int id = 0; id < frames.expansions(); id++) {
      Expansion e = frames.expansion(id);
      for (int frame = 0; frame < e.length; frame++) {
        for (int place = 0; place < e.scope.size; place++) {
          int number = e.scope.numbers[place];
          if (!plan.kind(number).slot()) {
            assertThat(e.state(e.cell(frame, place)).ended())
                .as(name(frames.instance(e, frame, number)))
                .isTrue();
          }
        }
      }
    }
  }

  private TaskNode task(Instance instance) {
    return (TaskNode) plan.node(instance.node());
  }

  private void release(Instance instance) {
    places.left(instance);
  }
}
