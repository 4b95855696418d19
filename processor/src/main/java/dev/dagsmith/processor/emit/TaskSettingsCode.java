package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.program.RetryOptions;
import dev.dagsmith.processor.program.TaskOptions;
import dev.dagsmith.processor.program.XComOptions;
import dev.dagsmith.view.Settings;
import java.util.List;

/** A task's settings in generated code: what differs from the default. */
final class TaskSettingsCode {
  /** Those that are not written. */
  static final Snippet DEFAULT = Snippet.of("$T.DEFAULT", RuntimeNames.TASK_SETTINGS);

  private TaskSettingsCode() {}

  static Snippet of(TaskOptions options, List<String> readers) {
    Snippet.Builder code = Snippet.builder().add(DEFAULT);
    RetryOptions retry = options.retry();
    Long longest = retry.maxDelayMillis();
    if (retry.retries() != 0
        || retry.delayMillis() != 0
        || retry.backoff() != 1.0
        || longest != null) {
      code.add(
          ".retries($L, $L, $L, $L)",
          retry.retries(),
          Numbers.of(retry.delayMillis()),
          retry.backoff(),
          longest == null ? "-1" : Numbers.of(longest));
    }
    if (retry.jitter() != 0) {
      code.add(".jitter($L)", retry.jitter());
    }
    Long timeout = options.timeoutMillis();
    if (timeout != null) {
      code.add(".timeout($L)", Numbers.of(timeout));
    }
    if (!retry.retryOn().isEmpty()) {
      code.add(".retryOn($L)", Heads.strings(retry.retryOn()));
    }
    if (!retry.failOn().isEmpty()) {
      code.add(".failOn($L)", Heads.strings(retry.failOn()));
    }
    if (options.maxActive() != 0) {
      code.add(".maxActive($L)", options.maxActive());
    }
    if (!options.pool().equals(Settings.DEFAULT_POOL)) {
      code.add(".pool($S)", options.pool());
    }
    if (options.priority() != Settings.DEFAULT_PRIORITY) {
      code.add(".priority($L)", options.priority());
    }
    if (!options.push()) {
      code.add(".notPushed()");
    }
    XComOptions xcom = options.xcom();
    if (!xcom.backend().isEmpty() || !xcom.codec().equals(Settings.DEFAULT_CODEC)) {
      code.add(".xcom($S, $S)", xcom.backend(), xcom.codec());
    }
    if (!readers.isEmpty()) {
      code.add(".readers($L)", Heads.strings(readers));
    }
    if (xcom.once()) {
      code.add(".once()");
    }
    if (xcom.sensitive()) {
      code.add(".sensitive()");
    }
    Long ttl = xcom.ttlMillis();
    if (ttl != null) {
      code.add(".ttl($L)", Numbers.of(ttl));
    }
    return code.build();
  }
}
