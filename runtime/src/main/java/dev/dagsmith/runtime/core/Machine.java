package dev.dagsmith.runtime.core;

/** The parts of a run's core, which know each other through it. */
final class Machine {
  final Plan plan;
  final Wiring wiring;
  final Frames frames;
  final Work work = new Work(this);
  final Blocks blocks = new Blocks(this);
  final Prerequisites prerequisites = new Prerequisites(this);
  final Exits exits = new Exits(this);
  final Maps maps = new Maps(this);
  final Tries tries = new Tries(this);
  final Selection selection = new Selection(this);
  final Collects collects = new Collects(this);
  final Failures failures = new Failures(this);
  final Tasks tasks;
  final Cancellation cancellation = new Cancellation(this);

  Machine(Plan plan) {
    this.plan = plan;
    this.wiring = plan.wiring();
    this.frames = new Frames(plan);
    this.tasks = new Tasks(this);
  }
}
