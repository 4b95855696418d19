package dev.dagsmith.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of problem has an example that shows it alone, and a mend that shows nothing. */
class ExamplesTest {
  /** These come from what is around a program, or stand beside an error of the compiler's own. */
  static final Set<ProblemKind> WITHOUT =
      Set.of(
          DeclarationProblem.NEEDS_JAVAC,
          DeclarationProblem.EDITOR_WITHOUT_JAVAC,
          DeclarationProblem.KAPT_STUBS,
          BodyProblem.TASK_IN_GUARD,
          BodyProblem.UNREADABLE,
          GraphProblem.NOT_WRITTEN,
          GraphProblem.INTERNAL);

  static Stream<ProblemKind> kinds() {
    return Example.kinds().filter(kind -> !WITHOUT.contains(kind));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void exampleShowsTheProblem(ProblemKind kind) {
    Example example = Example.of(kind).orElseThrow();
    assertThat(example.wrong()).contains("[" + kind.code() + "]");
    example.wrongCase().check();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void mendShowsNone(ProblemKind kind) {
    assertThat(Example.of(kind).orElseThrow().mendedCase().check().success()).isTrue();
  }

  @Test
  void codesAreUnique() {
    Set<String> codes = new HashSet<>();
    assertThat(Example.kinds()).allMatch(kind -> codes.add(kind.code()));
  }

  @Test
  void textsAreSentences() {
    assertThat(Example.kinds())
        .allSatisfy(
            kind -> {
              assertThat(kind.text()).endsWith(".");
              assertThat(kind.fix()).endsWith(".");
            });
  }
}
