package dev.dagsmith.it.harness;

import dev.dagsmith.it.source.SourceMap;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What javac made of some sources.
 *
 * @param map their dag methods
 * @param messages what javac and the processor said; empty if all went well
 * @param loader loads the classes; null if there are errors
 * @param generated the sources that the processor wrote, by path
 */
public record Compiled(
    SourceMap map, List<Message> messages, ClassLoader loader, Map<String, String> generated) {

  /** A diagnostic with the name of the source's class and the line it is about. */
  public record Message(String source, long line, String text) {
    @Override
    public String toString() {
      return source + ":" + line + ": " + text;
    }
  }

  /** Whether there is neither error nor warning. */
  public boolean clean() {
    return messages.isEmpty();
  }

  /** Writes the classes to a directory, for other processes. */
  public void save(Path directory) throws IOException {
    for (Map.Entry<String, byte[]> each : ((Loader) loader).classes.entrySet()) {
      Path file = directory.resolve(each.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue());
    }
  }

  /** What another process made of these sources, and saved. */
  public static Compiled saved(List<SourceFile> sources, Path directory) throws IOException {
    ClassLoader loader =
        new URLClassLoader(new URL[] {directory.toUri().toURL()}, Compiled.class.getClassLoader());
    return new Compiled(SourceMap.of(sources), List.of(), loader, Map.of());
  }

  /** Loads classes from memory. */
  static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(Compiled.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
