package dev.dagsmith.processor.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/** Keeps what a compilation writes; what an earlier one wrote is on the class path. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

  MemoryFiles(JavaFileManager standard, Map<String, byte[]> earlier) {
    super(standard);
    earlier.forEach(
        (path, bytes) -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          out.writeBytes(bytes);
          written.put(path, out);
        });
  }

  /** Everything by path: classes, generated sources, resources. */
  Map<String, byte[]> written() {
    Map<String, byte[]> all = new TreeMap<>();
    written.forEach((path, out) -> all.put(path, out.toByteArray()));
    return all;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    return new Written(className.replace('.', '/') + kind.extension, kind);
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, FileObject sibling) {
    return new Written(relativeName, JavaFileObject.Kind.OTHER);
  }

  @Override
  public FileObject getFileForInput(Location location, String packageName, String relativeName)
      throws IOException {
    if (location == StandardLocation.CLASS_OUTPUT) {
      return written.containsKey(relativeName)
          ? new Written(relativeName, JavaFileObject.Kind.OTHER)
          : null;
    }
    return super.getFileForInput(location, packageName, relativeName);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    List<JavaFileObject> found = new ArrayList<>();
    super.list(location, packageName, kinds, recurse).forEach(found::add);
    if (location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
      String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
      for (String path : written.keySet()) {
        if (path.startsWith(folder)
            && path.endsWith(".class")
            && path.indexOf('/', folder.length()) < 0) {
          found.add(new Written(path, JavaFileObject.Kind.CLASS));
        }
      }
    }
    return found;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof Written own
        ? own.path.substring(0, own.path.lastIndexOf('.')).replace('/', '.')
        : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a.toUri().equals(b.toUri());
  }

  @Override
  public boolean contains(Location location, FileObject file) throws IOException {
    return file instanceof Written || super.contains(location, file);
  }

  private final class Written extends SimpleJavaFileObject {
    private final String path;

    Written(String path, Kind kind) {
      super(URI.create("mem:///" + path), kind);
      this.path = path;
    }

    @Override
    public OutputStream openOutputStream() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      written.put(path, out);
      return out;
    }

    @Override
    public InputStream openInputStream() throws IOException {
      ByteArrayOutputStream bytes = written.get(path);
      if (bytes == null) {
        throw new FileNotFoundException(path);
      }
      return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
      return new String(openInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
