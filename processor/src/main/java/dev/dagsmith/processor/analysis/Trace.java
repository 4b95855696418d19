package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.program.Var;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The assignments made so far, in the order of the source: from which node on a variable has which
 * value. A try asks it for those inside it, because a failure may leave it anywhere.
 */
final class Trace {
  private final List<Entry> entries = new ArrayList<>();

  /** From {@code after} on, {@code var} is {@code value}. */
  record Entry(Var var, Version after, @Nullable Version value) {}

  void add(Var var, Version after, @Nullable Version value) {
    entries.add(new Entry(var, after, value));
  }

  int mark() {
    return entries.size();
  }

  /** Forgets what was assigned since. */
  void reset(int mark) {
    entries.subList(mark, entries.size()).clear();
  }

  List<Entry> since(int mark) {
    return List.copyOf(entries.subList(mark, entries.size()));
  }

  /** The variables assigned. */
  static Set<Var> vars(List<Entry> entries) {
    Set<Var> vars = new LinkedHashSet<>();
    entries.forEach(entry -> vars.add(entry.var()));
    return vars;
  }
}
