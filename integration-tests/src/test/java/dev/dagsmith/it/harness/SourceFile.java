package dev.dagsmith.it.harness;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source text with the name of its class. */
public final class SourceFile extends SimpleJavaFileObject {
  private final String className;
  private final String text;

  /** The source of {@code className}. */
  public SourceFile(String className, String text) {
    super(URI.create("mem:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
    this.className = className;
    this.text = text;
  }

  /** The class's full name. */
  public String className() {
    return className;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
