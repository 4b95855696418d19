package dev.dagsmith.runtime.core;

import org.jspecify.annotations.Nullable;

/** Takes an event to the part that it concerns, unless it comes too late. */
final class Events {
  private final Machine machine;
  private boolean begun;

  Events(Machine machine) {
    this.machine = machine;
  }

  void take(Event event) {
    if (event instanceof Event.Begin) {
      begin();
    } else if (event instanceof Event.Cancel) {
      end(Cancellation.FAILURE);
    } else if (event instanceof Event.Abort it) {
      end(it.why());
    } else if (event instanceof Event.Evaluated it) {
      evaluated(it);
    } else if (event instanceof Event.Chosen it) {
      Place at = open(it.instance(), Kind.CHOICE);
      if (at != null) {
        machine.blocks.choose(at.expansion(), at.frame(), at.number(), it.arm());
      }
    } else if (event instanceof Event.Counted it) {
      Place at = open(it.instance(), Kind.MAP);
      if (at != null) {
        machine.maps.counted(at.expansion(), at.frame(), at.number(), it.length());
      }
    } else if (event instanceof Event.Threw it) {
      Place at = machine.frames.find(it.instance());
      if (at != null && awaited(at)) {
        machine.blocks.fail(at.expansion(), at.frame(), at.number(), it.failure());
      }
    } else if (event instanceof Event.Postponed it) {
      Place at = machine.frames.find(it.instance());
      if (at != null) {
        machine.postponed.add(at);
      }
    } else if (event instanceof Event.Replayed) {
      machine.postponed.askAgain();
    } else {
      attempt(event);
    }
  }

  private void begin() {
    if (!begun) {
      begun = true;
      Expansion root = machine.frames.root;
      root.left[0] = machine.wiring.tree.children[0].length;
      machine.blocks.enter(root, 0, 0);
      if (root.left[0] == 0) {
        machine.failures.runEnded();
      }
    }
  }

  private void end(Failure why) {
    if (machine.failures.outcome() == null) {
      begin();
      machine.work.drain();
      machine.cancellation.request(why);
    }
  }

  private void evaluated(Event.Evaluated event) {
    Place at = open(event.instance(), Kind.VALUE);
    if (at != null) {
      machine.blocks.end(at.expansion(), at.frame(), at.number(), TaskState.SUCCESS);
    }
    at = open(event.instance(), Kind.GROUP);
    if (at != null) {
      machine.blocks.enterAll(at.expansion(), at.frame(), at.number());
    }
  }

  private void attempt(Event event) {
    Tasks tasks = machine.tasks;
    if (event instanceof Event.Started it) {
      Place at = find(it.instance(), Kind.TASK);
      if (at != null) {
        tasks.started(at.expansion(), at.frame(), at.number(), it.attempt());
      }
    } else if (event instanceof Event.Succeeded it) {
      ended(it.instance(), it.attempt(), TaskState.SUCCESS);
    } else if (event instanceof Event.Skipped it) {
      ended(it.instance(), it.attempt(), TaskState.SKIPPED);
    } else if (event instanceof Event.Failed it) {
      Place at = find(it.instance(), Kind.TASK);
      if (at != null) {
        tasks.failed(at.expansion(), at.frame(), at.number(), it.attempt(), it.failure());
      }
    } else if (event instanceof Event.GaveUp it) {
      Place at = find(it.instance(), Kind.TASK);
      if (at != null) {
        tasks.gaveUp(at.expansion(), at.frame(), at.number(), it.attempt(), it.failure());
      }
    } else if (event instanceof Event.NotReady it) {
      Place at = find(it.instance(), Kind.TASK);
      if (at != null) {
        tasks.notReady(at.expansion(), at.frame(), at.number(), it.attempt());
      }
    } else if (event instanceof Event.Due it) {
      Place at = find(it.instance(), Kind.TASK);
      if (at != null) {
        tasks.due(at.expansion(), at.frame(), at.number());
      }
    } else if (event instanceof Event.Restored it) {
      Place at = find(it.instance(), Kind.TASK);
      if (at != null) {
        tasks.restored(at.expansion(), at.frame(), at.number(), it.attempt());
      }
    }
  }

  private void ended(Instance instance, int attempt, TaskState state) {
    Place at = find(instance, Kind.TASK);
    if (at != null) {
      machine.tasks.ended(at.expansion(), at.frame(), at.number(), attempt, state);
    }
  }

  private @Nullable Place find(Instance instance, Kind kind) {
    Place at = machine.frames.find(instance);
    return at != null && machine.plan.kind(at.number()) == kind ? at : null;
  }

  /** A node of this kind that waits for the answer to an evaluation; null for any other. */
  private @Nullable Place open(Instance instance, Kind kind) {
    Place at = find(instance, kind);
    return at != null && awaited(at) ? at : null;
  }

  private boolean awaited(Place at) {
    int cell = machine.frames.cell(at.expansion(), at.frame(), at.number());
    return switch (machine.plan.kind(at.number())) {
      case VALUE, CHOICE, MAP, GROUP, THROW ->
          at.expansion().state(cell) == TaskState.RUNNING
              && !at.expansion().has(cell, Expansion.ENTERED);
      default -> false;
    };
  }
}
