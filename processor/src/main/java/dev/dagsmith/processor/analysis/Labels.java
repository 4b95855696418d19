package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.program.Part;
import dev.dagsmith.processor.program.Stmt;
import java.util.List;
import java.util.regex.Pattern;

/** The labels of a switch's cases. */
final class Labels {
  private static final Pattern BINDING = Pattern.compile("^(<[^>]*>)?\\s*(\\(|\\w)");

  private Labels() {}

  /** Whether it is taken when no other is. */
  static boolean isDefault(Stmt.Case each) {
    String text = Texts.of(each.label()).strip();
    return text.equals("default") || text.matches("(?s)case\\s+null\\s*,\\s*default");
  }

  /** Whether Java allows no further {@code default}: there is one, or a pattern, or null. */
  static boolean complete(List<Stmt.Case> cases) {
    return cases.stream().anyMatch(each -> isDefault(each) || isPattern(each));
  }

  private static boolean isPattern(Stmt.Case each) {
    List<Part> label = each.label();
    for (int i = 0; i + 1 < label.size(); i++) {
      if (label.get(i) instanceof Part.TypeName
          && label.get(i + 1) instanceof Part.Text text
          && BINDING.matcher(text.code()).find()) {
        return true;
      }
    }
    return Texts.of(label).matches("(?s)case\\s+null\\b.*");
  }
}
