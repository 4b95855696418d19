package dev.dagsmith.runtime.engine.failure;

import dev.dagsmith.runtime.graph.Code;
import dev.dagsmith.runtime.graph.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * The one place that calls a dag's code: in a stack trace its frame marks where the engine ends and
 * the user's code begins.
 */
public final class CodeRunner {
  private CodeRunner() {}

  public static @Nullable Object run(Code code, Inputs in) throws Throwable {
    return code.run(in);
  }
}
