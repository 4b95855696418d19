package dev.dagsmith.runtime.core;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run that is driven again asked for, and nothing on record answered: it waits until all
 * that is on record up to there was answered. So a cancellation finds what it found, and nothing
 * starts, or takes the room of what is answered, before all is known.
 */
final class Postponed {
  private final Machine machine;
  private List<Place> places = new ArrayList<>(0);

  Postponed(Machine machine) {
    this.machine = machine;
  }

  void add(Place at) {
    if (machine.plan.kind(at.number()) == Kind.TASK) {
      machine.tasks.putBack(at.expansion(), at.frame(), at.number());
    }
    places.add(at);
  }

  /** Asks for those again that have not been ended meanwhile. */
  void askAgain() {
    List<Place> asked = places;
    places = new ArrayList<>(0);
    machine.tasks.limits().hold(); // by priority, not as they come
    for (Place at : asked) {
      Expansion e = at.expansion();
      int cell = machine.frames.cell(at);
      if (e.state(cell) == TaskState.SCHEDULED) {
        machine.tasks.limits().request(e, at.frame(), at.number());
      } else if (e.state(cell) == TaskState.RUNNING && !e.has(cell, Expansion.ENTERED)) {
        machine.frames.commands().evaluate(machine.frames.instance(at));
      }
    }
    machine.tasks.limits().resume();
  }
}
