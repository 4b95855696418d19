package dev.dagsmith.runtime.core;

/**
 * Numbers that look random and are functions of what they are for: the same run asks the same
 * question and gets the same answer, in this process and in the next.
 */
final class Chance {
  private static final double UNIT = 0x1.0p-53;
  private static final long FNV = 0x100000001b3L;

  private final long seed;

  /** For a run, by its id. */
  Chance(String runId) {
    this.seed = add(0xcbf29ce484222325L, runId);
  }

  /** From 0 to below 1: for an attempt of a task's instance. */
  double of(String taskId, int[] path, int attempt) {
    long hash = add(mix(seed), taskId);
    for (int index : path) {
      hash = (mix(hash) ^ index) * FNV;
    }
    return (mix(mix(hash) ^ attempt) >>> 11) * UNIT;
  }

  private static long add(long hash, String text) {
    long sum = hash;
    for (int i = 0; i < text.length(); i++) {
      sum = (sum ^ text.charAt(i)) * FNV;
    }
    return sum;
  }

  /** The last step of SplitMix64: each bit of the input sways each bit of the output. */
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
