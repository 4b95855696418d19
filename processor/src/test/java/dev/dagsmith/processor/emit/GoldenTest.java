package dev.dagsmith.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.testing.CompileCase;
import dev.dagsmith.processor.testing.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is generated for whole sources, letter by letter. With {@code -Ddagsmith.regenerate=true}
 * the files are written anew, to be read before they are kept.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @CsvSource({
    "CatFacts, shop/CatFactsDag.java, CatFactsDag.txt",
    "CatFacts, META-INF/dagsmith/shop.CatFactsDag.json, CatFactsDag.json",
    "CatFacts, META-INF/dagsmith/shop.CatFactsDag.mmd, CatFactsDag.mmd",
    "Orders, shop/OrdersDag.java, OrdersDag.txt",
    "Orders, shop/SumDag.java, SumDag.txt",
  })
  void isGenerated(String source, String file, String golden) throws IOException {
    Compiled compiled =
        CompileCase.of(Files.readString(GOLDEN.resolve(source + ".java"))).strict().compile();
    assertThat(compiled.words()).isEmpty();
    String text = compiled.text(file);
    Path expected = GOLDEN.resolve(golden);
    if (Boolean.getBoolean("dagsmith.regenerate")) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
  }
}
