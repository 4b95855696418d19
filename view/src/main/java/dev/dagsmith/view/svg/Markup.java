package dev.dagsmith.view.svg;

/** Writes XML. Whatever text it is given, what comes out is well formed. */
final class Markup {
  private final StringBuilder out = new StringBuilder();

  /** An element's begin: {@code open("g", "class", "task")}. */
  Markup open(String name, Object... attributes) {
    return tag(name, ">", attributes);
  }

  /** An element without content. */
  Markup empty(String name, Object... attributes) {
    return tag(name, "/>", attributes);
  }

  /** An element with nothing but text in it. */
  Markup text(String name, String text, Object... attributes) {
    tag(name, ">", attributes);
    out.append(escaped(text));
    return close(name);
  }

  /** An element's end. */
  Markup close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  /** A new line. */
  Markup line() {
    out.append('\n');
    return this;
  }

  /** Text that is markup already. */
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  private Markup tag(String name, String end, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(attributes[i + 1].toString())).append('"');
    }
    out.append(end);
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** With entities for markup, and a replacement character for what XML 1.0 can't hold. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n', '\t' -> escaped.append((char) c);
                default -> escaped.appendCodePoint(allowed(c) ? c : 0xfffd);
              }
            });
    return escaped.toString();
  }

  private static boolean allowed(int c) {
    return c >= 0x20
        && !(c >= 0x7f && c <= 0x9f)
        && !(c >= 0xd800 && c <= 0xdfff)
        && !(c >= 0xfdd0 && c <= 0xfdef)
        && !direction(c)
        && (c & 0xfffe) != 0xfffe;
  }

  /** Turns the direction of what follows, in places that the text does not end in. */
  private static boolean direction(int c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }
}
