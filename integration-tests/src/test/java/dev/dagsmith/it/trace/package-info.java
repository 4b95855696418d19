/**
 * What the tasks of test programs write down while they run, and the seeded delays that make races
 * show. Depends on the annotations alone.
 */
package dev.dagsmith.it.trace;
