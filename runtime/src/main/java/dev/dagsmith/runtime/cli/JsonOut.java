package dev.dagsmith.runtime.cli;

import dev.dagsmith.view.JsonText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes JSON to standard output, in UTF-8 and as it is made. */
final class JsonOut {
  private JsonOut() {}

  static void print(Map<String, ?> json, PrintStream out) {
    try {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      JsonText.write(json, true, writer);
      writer.append('\n').flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
