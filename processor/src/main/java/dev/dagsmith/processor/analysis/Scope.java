package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Head;
import dev.dagsmith.processor.graph.Unpushed;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Pos;
import dev.dagsmith.processor.program.Var;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the analysis stands: the block it fills, and what the variables are there. */
final class Scope {
  final Shared shared;
  final BlockDraft block = new BlockDraft();
  private final Map<Var, Version> versions;
  private final Map<Integer, String> labels;
  private final String map;
  private boolean ended;

  /**
   * What all scopes of a dag share.
   *
   * @param ids gives out ids
   * @param dataOrder whether no node is a step
   * @param result what the dag returns
   * @param trace the assignments so far
   * @param lists the lists being collected
   * @param unpushed calls whose value is needed, of tasks that keep none
   */
  record Shared(
      Ids ids,
      boolean dataOrder,
      JavaType result,
      Trace trace,
      Map<Var, ListDraft> lists,
      List<Unpushed> unpushed) {}

  private Scope(
      Shared shared, Map<Var, Version> versions, Map<Integer, String> labels, String map) {
    this.shared = shared;
    this.map = map;
    this.versions = versions;
    this.labels = labels;
  }

  /** The scope of a dag's body. */
  static Scope outermost(Ids ids, boolean dataOrder, JavaType result) {
    return new Scope(
        new Shared(ids, dataOrder, result, new Trace(), new LinkedHashMap<>(), new ArrayList<>()),
        new LinkedHashMap<>(),
        new HashMap<>(),
        "");
  }

  /** A scope for a block inside this one. */
  Scope inner() {
    return inner(map);
  }

  /** A scope for an iteration of a map. */
  Scope inner(String newMap) {
    return new Scope(shared, new LinkedHashMap<>(versions), new HashMap<>(labels), newMap);
  }

  /** The map whose iteration this is, directly or not; empty outside of maps. */
  String map() {
    return map;
  }

  Ids ids() {
    return shared.ids();
  }

  Trace trace() {
    return shared.trace();
  }

  /** Whether control never comes to the end of what was analysed. */
  boolean ended() {
    return ended;
  }

  void end() {
    ended = true;
  }

  Map<Var, Version> versions() {
    return versions;
  }

  /** The variable's value here; null if it has none. */
  @Nullable Version version(Var var) {
    return versions.get(var);
  }

  /** The node that has the variable's value here. */
  String id(Var var) {
    Version version = versions.get(var);
    if (version == null) {
      throw new IllegalStateException(
          "The variable " + var.name() + " has no value where it is used");
    }
    return version.id();
  }

  void set(Var var, Version version) {
    versions.put(var, version);
  }

  void label(int label, String target) {
    labels.put(label, target);
  }

  String target(int label) {
    String target = labels.get(label);
    if (target == null) {
      throw new IllegalStateException("No block of the label " + label + " is open");
    }
    return target;
  }

  /** What a node has; a step only unless data alone orders the dag. */
  Head head(String id, Pos pos, String text, Collection<String> reads, boolean step) {
    return new Head(id, pos, text, new ArrayList<>(reads), step && !shared.dataOrder());
  }
}
