package dev.dagsmith.runtime.core;

/** The parts of a run's core, which know each other through it. */
final class Machine {
  final Plan plan;
  final Wiring wiring;
  final Frames frames;
  final Work work;
  final Blocks blocks;
  final Prerequisites prerequisites;
  final Exits exits;
  final Maps maps;
  final Tries tries;
  final Reach reach;
  final Selection selection;
  final Collects collects;
  final Failures failures;
  final Tasks tasks;
  final Cancellation cancellation;
  final Postponed postponed;

  Machine(Plan plan, RunSettings settings) {
    this.plan = plan;
    wiring = plan.wiring();
    frames = new Frames(plan);
    work = new Work(this);
    blocks = new Blocks(this);
    prerequisites = new Prerequisites(this);
    exits = new Exits(this);
    maps = new Maps(this);
    tries = new Tries(this);
    reach = new Reach(this);
    selection = new Selection(this);
    collects = new Collects(this);
    failures = new Failures(this);
    tasks = new Tasks(this, settings);
    cancellation = new Cancellation(this);
    postponed = new Postponed(this);
  }
}
