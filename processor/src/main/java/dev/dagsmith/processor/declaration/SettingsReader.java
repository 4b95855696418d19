package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.problem.DeclarationProblem;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import java.util.List;
import java.util.OptionalLong;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads the settings of an annotation; a value that is wrong is reported and left out. */
final class SettingsReader {
  private final Elements elements;
  private final Mirror mirror;
  private final Problems problems;

  SettingsReader(Elements elements, Mirror mirror, Problems problems) {
    this.elements = elements;
    this.mirror = mirror;
    this.problems = problems;
  }

  /** What a {@code @Sensor} says as a task does. */
  Settings ofSensor() {
    RetryPart retry =
        new RetryPart(count("retries"), duration("retryDelay"), null, null, null, null, null);
    return new Settings(id(), retry, null, null, pool(), priority(), null, null);
  }

  /** All settings of a {@code @Task}. */
  Settings ofTask() {
    Settings defaults = ofDag();
    return new Settings(
        id(),
        defaults.retry(),
        defaults.timeoutMillis(),
        count("maxActive"),
        pool(),
        priority(),
        mirror.value("push", Boolean.class),
        mirror.value("label", String.class));
  }

  /** What a {@code @Dag} says for all its tasks. */
  Settings ofDag() {
    RetryPart retry =
        new RetryPart(
            count("retries"),
            duration("retryDelay"),
            backoff(),
            duration("maxRetryDelay"),
            jitter(),
            classes("retryOn"),
            classes("failOn"));
    Long timeout = positiveDuration("timeout", "Write a longer time, or none for no bound");
    return new Settings(null, retry, timeout, null, null, null, null, null);
  }

  /** The id, if it is written and may be one. */
  @Nullable String id() {
    String id = mirror.value("id", String.class);
    if (id != null && !Names.isId(id)) {
      report("id", DeclarationProblem.BAD_ID, id);
      return null;
    }
    return id;
  }

  /** A number that must not be negative. */
  @Nullable Integer count(String member) {
    Integer count = mirror.value(member, Integer.class);
    if (count != null && count < 0) {
      report(member, DeclarationProblem.NEGATIVE_COUNT, member, count);
      return null;
    }
    return count;
  }

  /** A duration in milliseconds. */
  @Nullable Long duration(String member) {
    String text = mirror.value(member, String.class);
    if (text == null) {
      return null;
    }
    OptionalLong millis = Durations.millis(text);
    if (millis.isEmpty()) {
      report(member, DeclarationProblem.BAD_DURATION, text);
      return null;
    }
    return millis.getAsLong();
  }

  /** A duration in milliseconds that must not be zero. */
  @Nullable Long positiveDuration(String member, String fix) {
    Long millis = duration(member);
    if (millis != null && millis == 0) {
      report(member, DeclarationProblem.NO_TIME, member, mirror.value(member, String.class), fix);
      return null;
    }
    return millis;
  }

  private @Nullable Double backoff() {
    Double factor = mirror.value("backoff", Double.class);
    if (factor != null && !(factor >= 1 && factor <= Double.MAX_VALUE)) {
      report("backoff", DeclarationProblem.BAD_BACKOFF, factor);
      return null;
    }
    return factor;
  }

  private @Nullable Double jitter() {
    Double part = mirror.value("jitter", Double.class);
    if (part != null && !(part >= 0 && part <= 1)) {
      report("jitter", DeclarationProblem.BAD_JITTER, Numbers.display(part));
      return null;
    }
    return part;
  }

  private @Nullable String pool() {
    String pool = mirror.value("pool", String.class);
    if (pool != null && !Names.isPool(pool)) {
      report("pool", DeclarationProblem.BAD_POOL, pool);
      return null;
    }
    return pool;
  }

  private @Nullable Integer priority() {
    return mirror.value("priority", Integer.class);
  }

  private @Nullable List<String> classes(String member) {
    List<DeclaredType> types = mirror.classes(member);
    return types == null
        ? null
        : types.stream()
            .map(type -> elements.getBinaryName((TypeElement) type.asElement()).toString())
            .toList();
  }

  private void report(String member, DeclarationProblem kind, @Nullable Object... arguments) {
    problems.add(Problem.at(mirror.place(member), kind, arguments));
  }
}
