package dev.dagsmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.dagsmith.processor.program.TaskOptions;

/** A task's settings in generated code: what differs from the default. */
final class TaskSettingsCode {
  private TaskSettingsCode() {}

  static CodeBlock of(TaskOptions options) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.DEFAULT", RuntimeNames.TASK_SETTINGS);
    Long longest = options.maxRetryDelayMillis();
    if (options.retries() != 0
        || options.retryDelayMillis() != 0
        || options.backoff() != 1.0
        || longest != null) {
      code.add(
          ".retries($L, $L, $L, $L)",
          options.retries(),
          Numbers.of(options.retryDelayMillis()),
          options.backoff(),
          longest == null ? "-1" : Numbers.of(longest));
    }
    Long timeout = options.timeoutMillis();
    if (timeout != null) {
      code.add(".timeout($L)", Numbers.of(timeout));
    }
    if (!options.retryOn().isEmpty()) {
      code.add(".retryOn($L)", Heads.strings(options.retryOn()));
    }
    if (!options.failOn().isEmpty()) {
      code.add(".failOn($L)", Heads.strings(options.failOn()));
    }
    if (options.maxActive() != 0) {
      code.add(".maxActive($L)", options.maxActive());
    }
    return code.build();
  }
}
