package dev.dagsmith.runtime.graph;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a dag. Its value is read as {@code name + "#0"}.
 *
 * @param name as in the source
 * @param type its declared type
 * @param defaultText the default as it would be written on the command line; null without one
 * @param min the smallest number allowed, negative infinity without a bound
 * @param max the largest number allowed, infinity without a bound
 * @param pattern what a text must match as a whole, a regular expression; empty without one
 * @param doc its {@code @param} text; empty without one
 * @param sensitive whether it is secret: stored encrypted, and never shown
 * @param injected whether the engine gives it ({@code DataInterval}, {@code RunInfo}) and no user
 */
public record ParamDef(
    String name,
    TypeRef type,
    @Nullable String defaultText,
    double min,
    double max,
    String pattern,
    String doc,
    boolean sensitive,
    boolean injected) {
  /** A parameter that must be given. */
  public static ParamDef of(String name, TypeRef type) {
    return new ParamDef(
        name, type, null, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "", "", false, false);
  }

  /** A parameter that the engine gives. */
  public static ParamDef injected(String name, TypeRef type) {
    return new ParamDef(
        name, type, null, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "", "", false, true);
  }

  /** The same with a default. */
  public ParamDef defaultsTo(String text) {
    return new ParamDef(name, type, text, min, max, pattern, doc, sensitive, injected);
  }

  /** The same with bounds. */
  public ParamDef between(double newMin, double newMax) {
    return new ParamDef(name, type, defaultText, newMin, newMax, pattern, doc, sensitive, injected);
  }

  /** The same with a pattern. */
  public ParamDef matching(String newPattern) {
    return new ParamDef(name, type, defaultText, min, max, newPattern, doc, sensitive, injected);
  }

  /** The same with a text. */
  public ParamDef documented(String newDoc) {
    return new ParamDef(name, type, defaultText, min, max, pattern, newDoc, sensitive, injected);
  }

  /** The same, but secret. */
  public ParamDef secret() {
    return new ParamDef(name, type, defaultText, min, max, pattern, doc, true, injected);
  }

  /** The id by which nodes read it. */
  public String nodeId() {
    return name + "#0";
  }
}
