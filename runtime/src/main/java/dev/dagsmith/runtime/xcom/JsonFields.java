package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits a JSON object into its fields, whose values stay JSON, so that each is read by the type of
 * the parameter of its name and no number is changed on the way.
 */
public final class JsonFields {
  private static final TypeRef ANY = TypeRef.of(Map.class, String.class, Object.class);
  private final String json;
  private int at;

  private JsonFields(String json) {
    this.json = json;
  }

  /**
   * {@return the fields, in order, of a JSON object that is known to be well-formed}
   *
   * @param json the text of the JSON
   */
  public static Map<String, String> of(String json) {
    return new JsonFields(json).split();
  }

  /**
   * {@return the fields, in order, of what may be anything}
   *
   * @param json the text of the JSON
   * @throws IllegalArgumentException if it is no JSON object, saying why
   */
  public static Map<String, String> checked(String json) {
    check(json);
    return of(json);
  }

  /**
   * {@return the elements of a JSON array that is known to be well-formed, each still JSON}
   *
   * @param json the text of the JSON
   */
  public static List<String> elements(String json) {
    JsonFields array = new JsonFields(json);
    List<String> elements = new ArrayList<>();
    array.at = json.indexOf('[') + 1;
    array.skipSpace();
    while (json.charAt(array.at) != ']') {
      elements.add(array.value());
      array.skipSpace();
      if (json.charAt(array.at) == ',') {
        array.at++;
        array.skipSpace();
      }
    }
    return elements;
  }

  private static void check(String json) {
    if (!json.strip().startsWith("{")) {
      throw new IllegalArgumentException("it does not begin with {");
    }
    try {
      XComCodec.json().decode(json.getBytes(StandardCharsets.UTF_8), ANY);
    } catch (XComFormatException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }

  private Map<String, String> split() {
    Map<String, String> fields = new LinkedHashMap<>();
    at = json.indexOf('{') + 1;
    skipSpace();
    while (json.charAt(at) != '}') {
      String name = value();
      skipSpace();
      at++; // the colon
      skipSpace();
      fields.put(unquoted(name), value());
      skipSpace();
      if (json.charAt(at) == ',') {
        at++;
        skipSpace();
      }
    }
    return fields;
  }

  private String value() {
    int start = at;
    if (json.charAt(at) == '"') {
      skipString();
    } else if ("{[".indexOf(json.charAt(at)) >= 0) {
      skipNested();
    } else {
      while (",:}] \t\r\n".indexOf(json.charAt(at)) < 0) {
        at++;
      }
    }
    return json.substring(start, at);
  }

  private void skipNested() {
    int depth = 0;
    do {
      char c = json.charAt(at);
      if (c == '"') {
        skipString();
      } else {
        depth += "{[".indexOf(c) >= 0 ? 1 : "}]".indexOf(c) >= 0 ? -1 : 0;
        at++;
      }
    } while (depth > 0);
  }

  private void skipString() {
    for (at++; json.charAt(at) != '"'; at++) {
      if (json.charAt(at) == '\\') {
        at++;
      }
    }
    at++;
  }

  private void skipSpace() {
    while (Character.isWhitespace(json.charAt(at))) {
      at++;
    }
  }

  private static String unquoted(String quoted) {
    if (quoted.indexOf('\\') < 0) {
      return quoted.substring(1, quoted.length() - 1);
    }
    byte[] bytes = quoted.getBytes(StandardCharsets.UTF_8);
    return String.valueOf(XComCodec.json().decode(bytes, TypeRef.of(String.class)));
  }
}
