package dev.dagsmith.processor.declaration;

/** Whether a text is JSON. The processor's jar brings no library that could tell. */
final class JsonSyntax {
  private static final int DEPTH = 200;

  private final String text;
  private int at;

  private JsonSyntax(String text) {
    this.text = text;
  }

  /** Whether it is one value of JSON, and begins with one of these characters if there are any. */
  static boolean isValue(String text, String begins) {
    JsonSyntax syntax = new JsonSyntax(text);
    syntax.space();
    boolean wanted = begins.isEmpty() || (syntax.more() && begins.indexOf(syntax.next()) >= 0);
    return wanted && syntax.value(0) && syntax.isDone();
  }

  private boolean isDone() {
    space();
    return !more();
  }

  private boolean value(int depth) {
    space();
    if (!more() || depth > DEPTH) {
      return false;
    }
    return switch (next()) {
      case '{' -> list('}', true, depth + 1);
      case '[' -> list(']', false, depth + 1);
      case '"' -> string();
      default -> word();
    };
  }

  private boolean list(char end, boolean named, int depth) {
    at++;
    space();
    if (is(end)) {
      return true;
    }
    do {
      space();
      if (named && !(more() && next() == '"' && string() && spaceThen(':'))) {
        return false;
      }
      if (!value(depth)) {
        return false;
      }
    } while (spaceThen(','));
    return is(end);
  }

  private boolean string() {
    for (at++; more(); at++) {
      char c = next();
      if (c == '"') {
        at++;
        return true;
      } else if (c < ' ') {
        return false;
      } else if (c == '\\') {
        at++;
        if (!more() || "\"\\/bfnrtu".indexOf(next()) < 0) {
          return false;
        }
      }
    }
    return false;
  }

  /** A number or a constant. */
  private boolean word() {
    int start = at;
    while (more() && ",]} \t\r\n".indexOf(next()) < 0) {
      at++;
    }
    return text.substring(start, at)
        .matches("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
  }

  private boolean spaceThen(char c) {
    space();
    return is(c);
  }

  private boolean is(char c) {
    boolean is = more() && next() == c;
    at += is ? 1 : 0;
    return is;
  }

  private void space() {
    while (more() && " \t\r\n".indexOf(next()) >= 0) {
      at++;
    }
  }

  private boolean more() {
    return at < text.length();
  }

  private char next() {
    return text.charAt(at);
  }
}
