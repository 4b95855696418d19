package dev.dagsmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Java text and the types that it names, joined before JavaPoet sees it. JavaPoet prints each file
 * twice and searches every part of a {@link CodeBlock} for line ends with a regular expression;
 * here a text is one part, however it was put together.
 *
 * @param format a format of JavaPoet's with no other arguments than types
 * @param types what its {@code $T} stand for
 */
record Snippet(String format, List<TypeName> types) {

  /**
   * Text from a format.
   *
   * @param format as JavaPoet's: {@code $T} takes a type, {@code $S} a string to be quoted or null,
   *     {@code $L} a snippet or text as it is; {@code $>} and {@code $<} indent
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

  /** The text with full names. */
  @Override
  public String toString() {
    return code().toString();
  }

  /** Puts a snippet together. */
  static final class Builder {
    private final StringBuilder format = new StringBuilder();
    private final List<TypeName> types = new ArrayList<>();

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
        format.append("$T");
        types.add(
            arg instanceof Class<?> known
                ? TypeName.get(known)
                : (TypeName) Objects.requireNonNull(arg));
      } else if (kind == 'S') {
        format.append(escaped(arg == null ? "null" : literal(arg.toString())));
      } else if (arg instanceof Snippet snippet) {
        add(snippet);
      } else {
        format.append(escaped(String.valueOf(arg)));
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
