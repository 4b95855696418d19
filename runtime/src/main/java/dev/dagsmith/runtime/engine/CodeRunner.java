package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.graph.Code;
import dev.dagsmith.runtime.graph.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * The one place that calls a dag's code: in a stack trace its frame marks where the engine ends and
 * the user's code begins.
 */
final class CodeRunner {
  private CodeRunner() {}

  static @Nullable Object run(Code code, Inputs in) throws Throwable {
    return code.run(in);
  }
}
