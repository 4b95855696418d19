package dev.dagsmith.benchmarks.throughput;

import java.util.List;

/** A database, and what a commit on it survives. */
enum Setting {
  /** H2; a commit survives a loss of power. */
  H2_SAFE("H2, power-safe", List.of("ours", "floor")),
  /** H2; a commit survives the end of the process. */
  H2_PROCESS("H2, durability=process", List.of("ours", "floor", "db-scheduler")),
  /** PostgreSQL; a commit survives a loss of power. */
  POSTGRES("PostgreSQL, synchronous_commit on", Contender.ALL);

  final String title;

  /** Who can be measured on it at the same durability. */
  final List<String> contenders;

  Setting(String title, List<String> contenders) {
    this.title = title;
    this.contenders = contenders;
  }
}
