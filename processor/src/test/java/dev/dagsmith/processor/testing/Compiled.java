package dev.dagsmith.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;

/**
 * What came of a compilation.
 *
 * @param success whether it went well
 * @param words what the compiler said
 * @param out what was printed beside
 * @param files what it wrote, by path
 */
public record Compiled(boolean success, List<Word> words, String out, Map<String, byte[]> files) {
  /** Something the compiler said; {@code file} is empty where it stands in no source. */
  public record Word(Diagnostic.Kind kind, String file, int line, int column, String text) {}

  /** A file's text. */
  public String text(String path) {
    assertThat(files).as("files, after %s", words).containsKey(path);
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  /** Loads a class of this compilation. */
  public Class<?> load(String name) {
    assertThat(success).as("compiled: %s", words).isTrue();
    try {
      return Class.forName(name, true, new Loader());
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private final class Loader extends ClassLoader {
    Loader() {
      super(Compiled.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = files.get(name.replace('.', '/') + ".class");
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
