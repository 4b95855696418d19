package dev.dagsmith.processor.declaration;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A doc comment as plain text: inline tags rendered, markup taken out.
 *
 * @param main what stands before the block tags
 * @param params the texts of the {@code @param} tags, by name
 */
record Javadoc(String main, Map<String, String> params) {
  private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*@(?=\\p{Alpha})");
  private static final Pattern PARAM = Pattern.compile("param\\s+(\\S+)\\s+(.*)", Pattern.DOTALL);
  private static final Pattern INLINE =
      Pattern.compile("\\{@(\\p{Alpha}+)\\s*((?:[^{}]|\\{[^{}]*})*)}");

  /** Reads a comment without its stars, as {@code Elements.getDocComment} gives it. */
  static Javadoc of(@Nullable String comment) {
    if (comment == null) {
      return new Javadoc("", Map.of());
    }
    String[] blocks = BLOCK.split(comment, -1);
    Map<String, String> params = new HashMap<>();
    for (int i = 1; i < blocks.length; i++) {
      Matcher param = PARAM.matcher(blocks[i]);
      if (param.matches()) {
        params.put(param.group(1), plain(param.group(2)));
      }
    }
    return new Javadoc(plain(blocks[0]), params);
  }

  private static String plain(String text) {
    String tagged = INLINE.matcher(text).replaceAll(tag -> Matcher.quoteReplacement(inline(tag)));
    String paragraphs =
        tagged.replaceAll("\\s+", " ").replaceAll("(?i) ?</?(p|pre|ul|ol)> ?", "\n\n");
    String items =
        paragraphs.replaceAll("(?i)\\s*<li> ?", "\n- ").replaceAll("(?i)<br ?/?> ?", "\n");
    return items
        .replaceAll("</?\\p{Alpha}[^<>]*>", "")
        .replaceAll("\n{3,}", "\n\n")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", " ")
        .replace("&#64;", "@")
        .replace("&#064;", "@")
        .replace("&amp;", "&")
        .strip();
  }

  /** Code and literal text keep their angle brackets past the removal of markup. */
  private static String inline(MatchResult tag) {
    String content = tag.group(2).strip();
    return switch (tag.group(1)) {
      case "code", "literal" ->
          content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      case "link", "linkplain", "value" -> link(content);
      case "return" -> "Returns " + content + ".";
      case "summary", "index" -> content;
      default -> "";
    };
  }

  private static String link(String content) {
    String[] parts = content.split("\\s+(?![^(]*\\))", 2);
    if (parts.length == 2) {
      return parts[1];
    }
    return parts[0].startsWith("#") ? parts[0].substring(1) : parts[0].replace('#', '.');
  }
}
