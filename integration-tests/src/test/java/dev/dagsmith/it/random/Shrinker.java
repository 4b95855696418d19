package dev.dagsmith.it.random;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Makes a program that disagrees smaller, as long as it still disagrees. */
final class Shrinker {
  private static final Duration LONGEST = Duration.ofSeconds(40);

  private final Function<RandomProgram, Optional<String>> trial;
  private final Instant end = Instant.now().plus(LONGEST);

  Shrinker(Function<RandomProgram, Optional<String>> trial) {
    this.trial = trial;
  }

  /** The smallest found, and what is wrong with it. */
  record Shrunk(RandomProgram program, String wrong) {}

  Shrunk shrink(RandomProgram program, String wrong) {
    Shrunk least = new Shrunk(program, wrong);
    Optional<Shrunk> next = Optional.of(least);
    while (next.isPresent()) {
      least = next.get();
      next = smaller(least);
    }
    return least;
  }

  /** What does not compile differs in kind from what runs otherwise. */
  private static boolean isRun(String wrong) {
    return wrong.startsWith("with ");
  }

  private Optional<Shrunk> smaller(Shrunk than) {
    int length = than.program().source().text().length();
    for (RandomProgram each : than.program().smaller()) {
      if (Instant.now().isAfter(end)) {
        return Optional.empty();
      }
      if (each.source().text().length() < length) {
        Optional<String> wrong = trial.apply(each);
        if (wrong.isPresent() && isRun(wrong.get()) == isRun(than.wrong())) {
          return wrong.map(w -> new Shrunk(each, w));
        }
      }
    }
    return Optional.empty();
  }
}
