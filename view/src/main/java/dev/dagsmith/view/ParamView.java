package dev.dagsmith.view;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a dag.
 *
 * @param name as in the source; nodes read it as {@code name + "#0"}
 * @param type its declared type with full names, {@code java.util.List<java.lang.String>}
 * @param defaultText its default as text; null without one
 * @param min the smallest number allowed, negative infinity without a bound
 * @param max the largest number allowed, infinity without a bound
 * @param pattern what a text must match; empty without one
 * @param doc its {@code @param} text; empty without one
 * @param injected whether the engine gives it
 */
public record ParamView(
    String name,
    String type,
    @Nullable String defaultText,
    double min,
    double max,
    String pattern,
    String doc,
    boolean injected) {}
