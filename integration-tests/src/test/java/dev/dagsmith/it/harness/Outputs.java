package dev.dagsmith.it.harness;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps what javac and the processor write in memory. */
final class Outputs extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final Map<String, Output> files = new TreeMap<>();

  Outputs(StandardJavaFileManager standard) {
    super(standard);
  }

  /** The compiled classes by name. */
  Map<String, byte[]> classes() {
    Map<String, byte[]> classes = new TreeMap<>();
    files.forEach(
        (name, file) -> {
          if (file.getKind() == JavaFileObject.Kind.CLASS) {
            String path = name.substring(0, name.length() - ".class".length());
            classes.put(path.replace('/', '.'), file.bytes.toByteArray());
          }
        });
    return classes;
  }

  /** The generated sources by path. */
  Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>();
    files.forEach(
        (name, file) -> {
          if (file.getKind() == JavaFileObject.Kind.SOURCE) {
            sources.put(name, file.bytes.toString(StandardCharsets.UTF_8));
          }
        });
    return sources;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    return output(className.replace('.', '/') + kind.extension, kind);
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, FileObject sibling) {
    return output(path(packageName, relativeName), JavaFileObject.Kind.OTHER);
  }

  @Override
  public FileObject getFileForInput(Location location, String packageName, String relativeName)
      throws IOException {
    Output known = files.get(path(packageName, relativeName));
    if (known == null) {
      throw new FileNotFoundException(relativeName);
    }
    return known;
  }

  private static String path(String packageName, String relativeName) {
    return packageName.isEmpty()
        ? relativeName
        : packageName.replace('.', '/') + "/" + relativeName;
  }

  private Output output(String name, JavaFileObject.Kind kind) {
    Output output = new Output(name, kind);
    files.put(name, output);
    return output;
  }

  private static final class Output extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(String name, Kind kind) {
      super(URI.create("mem:///" + name), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
