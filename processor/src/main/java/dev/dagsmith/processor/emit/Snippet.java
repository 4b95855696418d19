package dev.dagsmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.dagsmith.processor.program.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Java text and the classes that it names. JavaPoet takes it as one part, however it was put
 * together, and {@link Frame} prints it without JavaPoet.
 *
 * @param format a format of JavaPoet's with no other arguments than classes
 * @param types what its {@code $T} stand for
 */
record Snippet(String format, List<ClassName> types) {

  /**
   * Text from a format.
   *
   * @param format as JavaPoet's: {@code $T} takes a class or a {@link JavaType}, {@code $S} a
   *     string to be quoted or null, {@code $L} a snippet or text as it is; {@code $>} and {@code
   *     $<} indent
   */
  static Snippet of(String format, @Nullable Object... args) {
    return new Builder().add(format, args).build();
  }

  /** Starts with nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Joins snippets with this between each two of them. */
  static Collector<Snippet, ?, Snippet> joining(String separator) {
    return Collector.of(
        Builder::new,
        (all, next) -> all.add(all.isEmpty() ? "" : separator).add(next),
        (some, more) -> some.add(some.isEmpty() ? "" : separator).add(more.build()),
        Builder::build);
  }

  boolean isEmpty() {
    return format.isEmpty();
  }

  /** As JavaPoet takes it. */
  CodeBlock code() {
    return CodeBlock.of(format, types.toArray());
  }

  /**
   * Prints it as JavaPoet would.
   *
   * @param names what each class is called, by its canonical name
   * @param level how far its lines are indented
   */
  void print(Map<String, String> names, int level, StringBuilder out) {
    int indent = level;
    int type = 0;
    boolean lineStart = true;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      char kind = c == '$' ? format.charAt(++i) : 0;
      if (kind == '>' || kind == '<') {
        indent += kind == '>' ? 1 : -1;
        continue;
      }
      if (lineStart && c != '\n') {
        out.append("  ".repeat(indent));
      }
      lineStart = c == '\n';
      if (kind == 'T') {
        out.append(names.get(types.get(type++).canonicalName()));
      } else {
        out.append(c);
      }
    }
  }

  /** The text with full names. */
  @Override
  public String toString() {
    return code().toString();
  }

  /** Puts a snippet together. */
  static final class Builder {
    private final StringBuilder format = new StringBuilder();
    private final List<ClassName> types = new ArrayList<>();

    private Builder() {}

    Builder add(String more, @Nullable Object... args) {
      int from = 0;
      int arg = 0;
      for (int at = more.indexOf('$'); at >= 0; at = more.indexOf('$', from)) {
        format.append(more, from, at);
        from = at + 2;
        char kind = more.charAt(at + 1);
        if (kind == '>' || kind == '<') {
          format.append('$').append(kind);
        } else {
          place(kind, args[arg++]);
        }
      }
      format.append(more, from, more.length());
      return this;
    }

    Builder add(Snippet more) {
      format.append(more.format);
      types.addAll(more.types);
      return this;
    }

    boolean isEmpty() {
      return format.isEmpty();
    }

    Snippet build() {
      return new Snippet(format.toString(), List.copyOf(types));
    }

    private void place(char kind, @Nullable Object arg) {
      if (kind == 'T') {
        type(Objects.requireNonNull(arg));
      } else if (kind == 'S') {
        format.append(escaped(arg == null ? "null" : literal(arg.toString())));
      } else if (arg instanceof Snippet snippet) {
        add(snippet);
      } else {
        format.append(escaped(String.valueOf(arg)));
      }
    }

    private void type(Object type) {
      if (type instanceof JavaType known) {
        type(known);
      } else {
        format.append("$T");
        types.add(type instanceof Class<?> known ? ClassName.get(known) : (ClassName) type);
      }
    }

    private void type(JavaType type) {
      if (type instanceof JavaType.Primitive primitive) {
        format.append(primitive.keyword());
      } else if (type instanceof JavaType.ArrayOf array) {
        type(array.component());
        format.append("[]");
      } else if (type instanceof JavaType.Wildcard wildcard) {
        wildcard(wildcard);
      } else if (type instanceof JavaType.Declared declared) {
        type((Object) TypeNames.raw(declared));
        arguments(declared.arguments());
      }
    }

    private void wildcard(JavaType.Wildcard wildcard) {
      format.append('?');
      if (wildcard.upper() != null && !wildcard.upper().equals(JavaType.Declared.OBJECT)) {
        format.append(" extends ");
        type(wildcard.upper());
      } else if (wildcard.lower() != null) {
        format.append(" super ");
        type(wildcard.lower());
      }
    }

    private void arguments(List<JavaType> arguments) {
      String separator = "<";
      for (JavaType argument : arguments) {
        format.append(separator);
        type(argument);
        separator = ", ";
      }
      if (!arguments.isEmpty()) {
        format.append('>');
      }
    }

    private static String literal(String text) {
      return isPlain(text) ? '"' + text + '"' : CodeBlock.of("$S", text).toString();
    }

    private static boolean isPlain(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c < ' ' || c > '~' || c == '"' || c == '\\') {
          return false;
        }
      }
      return true;
    }

    private static String escaped(String text) {
      return text.replace("$", "$$");
    }
  }
}
