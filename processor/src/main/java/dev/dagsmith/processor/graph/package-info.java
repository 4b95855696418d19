/**
 * A dag's graph as the processor sees it: the nodes that the generated class will build, with the
 * code of each as pieces of text. Immutable records; depends on the flow program alone.
 */
@NullMarked
package dev.dagsmith.processor.graph;

import org.jspecify.annotations.NullMarked;
