/** Wide runs: what an instance costs in time, and all of them in memory. */
package dev.dagsmith.benchmarks.scale;
