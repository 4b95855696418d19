package dev.dagsmith.runtime.engine;

import java.util.HashMap;
import java.util.Map;

/**
 * The fields of a JSON object that this package wrote, each as the text it was written as: numbers
 * keep their digits, which a tree of values would not promise.
 */
final class JsonFields {
  private final Map<String, String> fields = new HashMap<>();
  private final String json;
  private int at;

  private JsonFields(String json) {
    this.json = json;
  }

  static JsonFields of(String object) {
    JsonFields parsed = new JsonFields(object);
    parsed.read();
    return parsed;
  }

  /** A field's JSON; {@code null} if it is missing. */
  String get(String name) {
    return fields.getOrDefault(name, "null");
  }

  private void read() {
    at = json.indexOf('{') + 1;
    while (true) {
      int quote = json.indexOf('"', at);
      if (quote < 0) {
        return;
      }
      int end = json.indexOf('"', quote + 1);
      at = json.indexOf(':', end) + 1;
      int start = at;
      skipValue();
      fields.put(json.substring(quote + 1, end), json.substring(start, at).strip());
    }
  }

  /** Moves to the comma or brace that ends the value. */
  private void skipValue() {
    int depth = 0;
    for (; at < json.length(); at++) {
      char c = json.charAt(at);
      if (c == '"') {
        skipText();
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (depth == 0 && (c == ',' || c == '}')) {
        return;
      } else if (c == '}' || c == ']') {
        depth--;
      }
    }
  }

  private void skipText() {
    for (at++; json.charAt(at) != '"'; at++) {
      if (json.charAt(at) == '\\') {
        at++;
      }
    }
  }
}
