package dev.dagsmith.processor.testing;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;

/** A source in memory, named by the first class it declares. */
final class SourceFile extends SimpleJavaFileObject {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Pattern HEAD = Pattern.compile("(?:package|import)\\s[^;]*;");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^[^\\n*/]*?\\b(?:class|interface|enum|record)\\s+(\\w+)");

  private final String name;
  private final String text;

  private SourceFile(String path, String name, String text) {
    super(URI.create("mem:///" + path), Kind.SOURCE);
    this.name = name;
    this.text = text;
  }

  static SourceFile of(String text) {
    Matcher in = PACKAGE.matcher(text);
    Matcher type = TYPE.matcher(HEAD.matcher(text).replaceAll(""));
    if (!type.find()) {
      throw new IllegalArgumentException("No class in: " + text);
    }
    String folder = in.find() ? in.group(1).replace('.', '/') + "/" : "";
    String file = type.group(1) + ".java";
    return new SourceFile(folder + file, file, text);
  }

  String file() {
    return name;
  }

  String text() {
    return text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
