/**
 * Throughput, side by side: the same three workloads on Dagsmith, on what JDBC written by hand
 * takes for the same rows, on db-scheduler and on DBOS Transact, each in a process of its own on
 * the same database. Depends on what it measures.
 */
package dev.dagsmith.benchmarks.throughput;
