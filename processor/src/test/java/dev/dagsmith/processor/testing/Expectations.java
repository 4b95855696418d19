package dev.dagsmith.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares what the compiler said with the markers in the sources: {@code // expect: [DAG202]}, or
 * {@code [DAG202]:9} with the column.
 */
final class Expectations {
  private static final Pattern MARKER =
      Pattern.compile("//\\s*expect:((?:\\s*\\[\\w+](?::\\d+)?)+)");
  private static final Pattern CODE = Pattern.compile("\\[(\\w+)](?::(\\d+))?");

  private Expectations() {}

  static void check(List<String> sources, Compiled compiled) {
    List<Expected> expected = new ArrayList<>();
    for (String source : sources) {
      expected.addAll(expected(SourceFile.of(source)));
    }
    List<Expected> found = new ArrayList<>();
    List<Compiled.Word> others = new ArrayList<>();
    for (Compiled.Word word : compiled.words()) {
      Matcher code = CODE.matcher(word.text());
      if (code.lookingAt()) {
        found.add(new Expected(word.file(), word.line(), code.group(1), word.column()));
      } else {
        others.add(word);
      }
    }
    assertThat(others).as("other words than ours, beside %s", compiled.words()).isEmpty();
    assertThat(compiled.out()).as("printed").isEmpty();
    assertThat(found.stream().map(Expected::withoutColumn).toList())
        .as("problems: %s", compiled.words())
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().map(Expected::withoutColumn).toList());
    for (Expected each : expected) {
      if (each.column > 0) {
        assertThat(found).as("columns").contains(each);
      }
    }
  }

  private static List<Expected> expected(SourceFile source) {
    List<Expected> all = new ArrayList<>();
    String[] lines = source.text().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher marker = MARKER.matcher(lines[i]);
      if (marker.find()) {
        Matcher code = CODE.matcher(marker.group(1));
        while (code.find()) {
          int column = code.group(2) == null ? 0 : Integer.parseInt(code.group(2));
          all.add(new Expected(source.file(), i + 1, code.group(1), column));
        }
      }
    }
    return all;
  }

  private record Expected(String file, int line, String code, int column) {
    Expected withoutColumn() {
      return new Expected(file, line, code, 0);
    }
  }
}
