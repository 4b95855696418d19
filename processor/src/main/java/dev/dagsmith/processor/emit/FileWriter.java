package dev.dagsmith.processor.emit;

import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Gives generated files to the compiler. */
public final class FileWriter {
  private FileWriter() {}

  /**
   * Writes the files of a dag.
   *
   * @param origin the method or class they are made from, alone: the processor is isolating
   */
  public static void write(Filer filer, GeneratedFiles files, Element origin) throws IOException {
    try (Writer out = filer.createSourceFile(files.className(), origin).openWriter()) {
      out.write(files.source());
    }
    for (GeneratedFiles.Resource resource : files.resources()) {
      try (Writer out =
          filer
              .createResource(StandardLocation.CLASS_OUTPUT, "", resource.path(), origin)
              .openWriter()) {
        out.write(resource.text());
      }
    }
  }
}
