package dev.dagsmith.processor.problem;

import dev.dagsmith.processor.testing.CompileCase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program with a problem, and the same mended: the resource {@code problems/CODE.java}, in which
 * {@code // mend} stands between the two.
 */
record Example(String wrong, String mended) {
  private static final Pattern MEND = Pattern.compile("(?m)^// mend\n");
  private static final Pattern MARKER = Pattern.compile("(// )?expect: (\\[\\w+])(:\\d+)?");

  /** On the first line, so that the lines of the example keep their numbers. */
  private static final String IMPORTS =
      "package shop; import dev.dagsmith.*; import java.io.*; import java.nio.file.*;"
          + " import java.util.*; import java.util.stream.*; ";

  static Optional<Example> of(ProblemKind kind) {
    try (InputStream in = Example.class.getResourceAsStream("/problems/" + kind.code() + ".java")) {
      if (in == null) {
        return Optional.empty();
      }
      String[] halves = MEND.split(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return Optional.of(new Example(halves[0], halves[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<ProblemKind> kinds() {
    return Stream.of(
            BodyProblem.values(),
            DeclarationProblem.values(),
            XComProblem.values(),
            GraphProblem.values())
        .flatMap(Stream::of)
        .map(ProblemKind.class::cast);
  }

  CompileCase wrongCase() {
    return CompileCase.of(IMPORTS + wrong);
  }

  CompileCase mendedCase() {
    return CompileCase.of(IMPORTS + mended);
  }

  /** The wrong program as people read it. */
  String shown() {
    return MARKER.matcher(wrong).replaceAll("// $2").strip();
  }
}
