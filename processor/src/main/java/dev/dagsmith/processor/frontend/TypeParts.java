package dev.dagsmith.processor.frontend;

import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Part;
import java.util.ArrayList;
import java.util.List;

/** Writes types as parts of glue. */
final class TypeParts {
  private TypeParts() {}

  static List<Part> of(JavaType type) {
    List<Part> parts = new ArrayList<>();
    add(type, parts);
    return parts;
  }

  private static void add(JavaType type, List<Part> parts) {
    if (type instanceof JavaType.ArrayOf array) {
      add(array.component(), parts);
      parts.add(new Part.Text("[]"));
    } else if (type instanceof JavaType.Declared declared) {
      parts.add(new Part.TypeName(declared.raw()));
      String separator = "<";
      for (JavaType argument : declared.arguments()) {
        parts.add(new Part.Text(separator));
        add(argument, parts);
        separator = ", ";
      }
      if (!declared.arguments().isEmpty()) {
        parts.add(new Part.Text(">"));
      }
    } else if (type instanceof JavaType.Wildcard wildcard && wildcard.upper() != null) {
      parts.add(new Part.Text("? extends "));
      add(wildcard.upper(), parts);
    } else if (type instanceof JavaType.Wildcard wildcard && wildcard.lower() != null) {
      parts.add(new Part.Text("? super "));
      add(wildcard.lower(), parts);
    } else {
      parts.add(new Part.Text(type.source()));
    }
  }
}
