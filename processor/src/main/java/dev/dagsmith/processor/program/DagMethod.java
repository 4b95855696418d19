package dev.dagsmith.processor.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dag method, read.
 *
 * @param header what stands above the body
 * @param params in order
 * @param body its statements
 */
public record DagMethod(Header header, List<Param> params, Seq body) {
  /** Copies the list. */
  public DagMethod {
    params = List.copyOf(params);
  }

  /**
   * What stands above the body.
   *
   * @param owner the class
   * @param method the method's name
   * @param file the source file's name
   * @param pos where the method's name stands
   * @param dagId the dag's id
   * @param generatedName simple name of the class to generate, in the same package
   * @param doc Javadoc as plain text, without block tags
   * @param isStatic whether it is called on no instance
   * @param hasDefaultConstructor whether the class has an accessible constructor without arguments
   * @param dataOrder whether data alone orders the tasks
   * @param maxActiveTasks tasks at once in a run; 0 without a bound
   * @param retentionMillis how long ended runs are kept; null: for ever
   * @param schedule when it runs; empty: never
   * @param start first logical date; empty without one
   * @param result what it returns
   * @param thrown checked exceptions it declares
   * @param deprecated whether it or its class is deprecated
   */
  public record Header(
      JavaType.Declared owner,
      String method,
      String file,
      Pos pos,
      String dagId,
      String generatedName,
      String doc,
      boolean isStatic,
      boolean hasDefaultConstructor,
      boolean dataOrder,
      int maxActiveTasks,
      @Nullable Long retentionMillis,
      String schedule,
      String start,
      JavaType result,
      List<JavaType> thrown,
      boolean deprecated) {}

  /**
   * A parameter.
   *
   * @param var its variable
   * @param defaultText as on the command line; null without a default
   * @param min smallest number
   * @param max largest number
   * @param pattern what a text must match; empty without one
   * @param doc its {@code @param} text
   * @param sensitive whether it is secret
   * @param injected whether the engine gives it
   */
  public record Param(
      Var var,
      @Nullable String defaultText,
      double min,
      double max,
      String pattern,
      String doc,
      boolean sensitive,
      boolean injected) {}
}
