package dev.dagsmith.processor.frontend;

import dev.dagsmith.processor.problem.BodyProblem;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/**
 * Methods of the JDK, and of ours, whose value is another at each call, or that touch the world
 * outside. Glue is evaluated again where it is needed, so it must not call them.
 */
final class Impure {
  private static final String CONTEXT = "dev.dagsmith.TaskContext";
  private static final String ALL = "*";
  private static final String NEW = "<init>";
  private static final Set<String> NOW = Set.of("now");

  private static final Map<String, Set<String>> KNOWN =
      Map.ofEntries(
          Map.entry(
              "java.lang.System",
              Set.of(
                  "currentTimeMillis", "nanoTime", "getenv", "getProperty", "setProperty", "exit")),
          Map.entry("java.lang.Math", Set.of("random")),
          Map.entry("java.lang.StrictMath", Set.of("random")),
          Map.entry("java.lang.Thread", Set.of(ALL)),
          Map.entry("java.lang.Runtime", Set.of(ALL)),
          Map.entry("java.util.UUID", Set.of("randomUUID")),
          Map.entry("java.util.Random", Set.of(ALL)),
          Map.entry("java.security.SecureRandom", Set.of(ALL)),
          Map.entry("java.util.SplittableRandom", Set.of(ALL)),
          Map.entry("java.util.concurrent.ThreadLocalRandom", Set.of(ALL)),
          Map.entry("java.util.random.RandomGenerator", Set.of(ALL)),
          Map.entry("java.util.random.RandomGeneratorFactory", Set.of(ALL)),
          Map.entry("java.util.Date", Set.of(NEW)),
          Map.entry("java.util.Calendar", Set.of("getInstance")),
          Map.entry("java.util.Collections", Set.of("shuffle", "sort", "reverse", "addAll")),
          Map.entry("java.nio.file.Files", Set.of(ALL)),
          Map.entry("java.time.Instant", NOW),
          Map.entry("java.time.LocalDate", NOW),
          Map.entry("java.time.LocalTime", NOW),
          Map.entry("java.time.LocalDateTime", NOW),
          Map.entry("java.time.OffsetDateTime", NOW),
          Map.entry("java.time.OffsetTime", NOW),
          Map.entry("java.time.ZonedDateTime", NOW),
          Map.entry("java.time.Year", NOW),
          Map.entry("java.time.YearMonth", NOW),
          Map.entry("java.time.MonthDay", NOW),
          Map.entry("java.time.Clock", Set.of("millis", "instant")),
          Map.entry("dev.dagsmith.Artifact", Set.of("write", "copyOf", "open")),
          Map.entry(CONTEXT, Set.of("current")));

  private Impure() {}

  /** Whether a call with so many arguments is one of these. */
  static boolean isImpure(ExecutableElement method, int arguments) {
    String owner = Members.owner(method).getQualifiedName().toString();
    Set<String> methods = KNOWN.getOrDefault(owner, Set.of());
    String name = method.getSimpleName().toString();
    if (name.equals(NEW) && owner.equals("java.util.Date")) {
      return arguments == 0;
    }
    return methods.contains(ALL) || methods.contains(name);
  }

  /** What is the matter with one of these. */
  static BodyProblem problem(ExecutableElement method) {
    return Members.owner(method).getQualifiedName().contentEquals(CONTEXT)
        ? BodyProblem.TASK_CONTEXT
        : BodyProblem.IMPURE;
  }
}
