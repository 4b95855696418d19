/**
 * Speed as ratios: two commands in turn, round by round, in one run. Depends on what it measures.
 */
package dev.dagsmith.benchmarks;
