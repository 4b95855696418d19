package dev.dagsmith.processor.frontend;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement or expression stands.
 *
 * @param locals the variables in scope
 * @param depth how many loops are around it
 * @param onContinue where {@code continue} goes
 * @param onBreak where {@code break} goes; null in a loop
 * @param onYield where {@code yield} goes
 * @param onReturn where {@code return} goes in a lambda; null: it ends the dag
 * @param tails ends that are reached as well by just going on
 * @param last whether it stands in a finally block
 */
record Place(
    Locals locals,
    int depth,
    @Nullable Exit onContinue,
    @Nullable Exit onBreak,
    @Nullable Exit onYield,
    @Nullable Exit onReturn,
    Set<Exit> tails,
    boolean last) {

  /** At the start of a body. */
  static Place start(Locals locals) {
    return new Place(locals, 0, null, null, null, null, Set.of(), false);
  }

  /** In a block of its own. */
  Place block() {
    return with(locals.inner(), tails);
  }

  /** Where something follows. */
  Place notLast() {
    return with(locals, Set.of());
  }

  Place with(Locals newLocals, Set<Exit> newTails) {
    return new Place(newLocals, depth, onContinue, onBreak, onYield, onReturn, newTails, last);
  }

  /** In the body of a loop. */
  Place loop(Exit next) {
    return new Place(locals.inner(), depth + 1, next, null, onYield, onReturn, Set.of(next), last);
  }

  /** In a stage of a stream, whose code is that of lambdas. */
  Place stage(Exit next) {
    return new Place(locals.inner(), depth + 1, null, null, null, null, Set.of(next), last);
  }

  /** In a case of a switch statement. */
  Place switchCase(Exit end) {
    return new Place(
        locals.inner(), depth, onContinue, end, onYield, onReturn, add(tails, end), last);
  }

  /** In a case of a switch expression. */
  Place yielding(Exit end) {
    return new Place(locals.inner(), depth, null, null, end, onReturn, Set.of(end), last);
  }

  /** In the body of a lambda. What returns from it leaves no finally block around it. */
  Place lambda(Locals newLocals, Exit end) {
    return new Place(newLocals, depth, null, null, null, end, Set.of(end), false);
  }

  /** In a finally block. */
  Place inFinally() {
    return new Place(locals.inner(), depth, onContinue, onBreak, onYield, onReturn, Set.of(), true);
  }

  private static Set<Exit> add(Set<Exit> exits, Exit exit) {
    Set<Exit> all = new HashSet<>(exits);
    all.add(exit);
    return all;
  }
}
