package dev.dagsmith.view;

/** Types as people write them. */
public final class TypeText {
  private TypeText() {}

  /** Without packages: {@code List<String>} for {@code java.util.List<java.lang.String>}. */
  public static String simple(String type) {
    return type.replaceAll("\\b(?:[a-z_][\\w$]*\\.)+(?=[A-Z])", "");
  }
}
