/**
 * Reads the bodies of dag methods from javac's syntax trees into the flow program, and verifies
 * after attribution what it decided. The only package that may import {@code com.sun.source};
 * depends on {@code program}, {@code declaration} and {@code problem}.
 */
@NullMarked
package dev.dagsmith.processor.frontend;

import org.jspecify.annotations.NullMarked;
