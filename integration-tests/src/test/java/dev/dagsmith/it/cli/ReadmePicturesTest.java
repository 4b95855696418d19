package dev.dagsmith.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.it.harness.Compiled;
import dev.dagsmith.it.harness.Compiler;
import dev.dagsmith.it.harness.SourceFile;
import dev.dagsmith.runtime.DagProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures in the README are those of the program in the README. With {@code
 * -Ddagsmith.regenerate=true} they are written anew, to be looked at before they are kept.
 */
class ReadmePicturesTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Path IMAGES = Path.of("..", "docs", "images");

  @TempDir static Path home;
  private static Shop shop;

  @BeforeAll
  static void compile() throws Exception {
    String readme = Files.readString(README).replace("\r\n", "\n");
    int begin = readme.indexOf("```java\n") + "```java\n".length();
    String program = readme.substring(begin, readme.indexOf("```\n", begin));
    Compiled compiled = Compiler.compile(List.of(new SourceFile("shop.Prices", program)));
    assertThat(compiled.messages()).isEmpty();
    DagProvider dag =
        compiled
            .loader()
            .loadClass("shop.PricesDag")
            .asSubclass(DagProvider.class)
            .getConstructor()
            .newInstance();
    shop = new Shop(dag, Map.of("DAGSMITH_HOME", home.toString()));
  }

  @Test
  void theGraphOfTheFirstProgram() throws IOException {
    assertPicture("prices.svg", shop.gives("graph", "--format", "svg"));
  }

  @Test
  void aRunOfIt() throws IOException {
    shop.gives("run", "--product", "coffee", "--run-id", "coffee");
    assertPicture("prices-run.svg", shop.gives("show", "coffee", "--format", "svg"));
  }

  private static void assertPicture(String name, String svg) throws IOException {
    String timeless = svg.replaceAll(", took [^<\n]*", "");
    Path file = IMAGES.resolve(name);
    if (Boolean.getBoolean("dagsmith.regenerate")) {
      Files.createDirectories(IMAGES);
      Files.writeString(file, timeless);
    }
    assertThat(timeless).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
  }
}
