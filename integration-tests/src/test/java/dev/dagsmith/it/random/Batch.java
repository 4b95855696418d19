package dev.dagsmith.it.random;

import dev.dagsmith.it.harness.Compiled;
import dev.dagsmith.it.harness.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Programs that were compiled by one call of javac. Those that do not compile are left out, so that
 * the others can be run all the same.
 *
 * @param compiled what was made of the others
 * @param broken what was said of those that do not compile
 */
record Batch(Compiled compiled, Map<RandomProgram, String> broken) {
  static Batch of(List<RandomProgram> programs, Function<List<SourceFile>, Compiled> compiler) {
    Map<RandomProgram, String> broken = new HashMap<>();
    while (true) {
      List<SourceFile> sources = new ArrayList<>();
      sources.add(kit());
      programs.stream().filter(p -> !broken.containsKey(p)).forEach(p -> sources.add(p.source()));
      Compiled compiled = compiler.apply(sources);
      if (compiled.clean()) {
        return new Batch(compiled, broken);
      }
      int before = broken.size();
      for (Compiled.Message message : compiled.messages()) {
        programs.stream()
            .filter(p -> message.source().matches(".*[a-zA-Z]" + p.seed() + "(Dag)?"))
            .forEach(p -> broken.merge(p, message.toString(), (a, b) -> a + "\n" + b));
      }
      if (broken.size() == before) {
        throw new AssertionError("Whose are these? " + compiled.messages());
      }
    }
  }

  /** The tasks that they call. */
  static SourceFile kit() {
    try (InputStream in = Batch.class.getResourceAsStream("/programs/random/Kit.java")) {
      return new SourceFile("random.Kit", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
