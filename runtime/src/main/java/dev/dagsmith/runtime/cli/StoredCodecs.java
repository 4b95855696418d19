package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.engine.plan.DeclaredCodecs;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.store.XComRow;
import dev.dagsmith.runtime.xcom.ValueCodec;
import dev.dagsmith.runtime.xcom.ValueCodecs;

/**
 * The codecs of stored values: those that are built in, and those that the dag declares.
 *
 * @param dag the dag as it is now
 */
record StoredCodecs(DagDefinition dag) {
  /**
   * The codec that a row names.
   *
   * @throws dev.dagsmith.runtime.xcom.UnknownCodec if it is none of those
   */
  ValueCodec of(XComRow row) {
    return ValueCodecs.ofRow(row.codec(), name -> DeclaredCodecs.declares(Plans.of(dag), name));
  }
}
