package dev.dagsmith.samples.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleParamsTest {
  private static final List<String> NAMES = List.of("Linda", "Martha", "Thomas");

  @Test
  void greetsEverybodyInEveryLanguage() {
    try (var printed = Printed.by(ExampleParams.class)) {
      var watched = Watched.run(ExampleParamsDag.call(NAMES, true, true, true));

      assertThat(printed.lines())
          .isEqualTo(watched.run().result())
          .containsExactly(
              "Hello Linda!",
              "Hello Martha!",
              "Hello Thomas!",
              "Sehr geehrter Herr/Frau Linda.",
              "Sehr geehrter Herr/Frau Martha.",
              "Sehr geehrter Herr/Frau Thomas.",
              "Bonjour Linda!",
              "Bonjour Martha!",
              "Bonjour Thomas!");
      assertThat(watched.run().result())
          .isEqualTo(ExampleParams.exampleParams(NAMES, true, true, true));
      watched.hasAtOnce("generateEnglishGreeting[0]", "generateFrenchGreeting[2]");
    }
  }

  @Test
  void makesNoTaskForALanguageThatIsNotChosen() {
    assertThat(Watched.run(ExampleParamsDag.call(List.of("Ann"), false, true, false)).states())
        .containsExactly("generateGermanGreeting[0] success", "printGreetings success");
  }

  @Test
  void hasNobodyToGreet() {
    try (var printed = Printed.by(ExampleParams.class)) {
      ExampleParamsDag.run(NAMES, false, false, false);

      assertThat(printed.lines()).containsExactly("sad, nobody to greet :-(");
    }
  }
}
