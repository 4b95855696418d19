package dev.dagsmith.processor.frontend;

import com.sun.source.tree.Tree;
import dev.dagsmith.processor.program.Expr;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What a stage of a stream hands to the next.
 *
 * @param value the element
 * @param type its type, if it is known
 * @param tree where it comes from
 */
record Current(Expr value, @Nullable TypeMirror type, Tree tree) {}
