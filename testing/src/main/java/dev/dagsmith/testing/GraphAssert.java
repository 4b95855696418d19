package dev.dagsmith.testing;

import dev.dagsmith.runtime.cli.DagViews;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.view.TreeDrawing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractAssert;

/** Asserts on the graph of a dag, as the command {@code graph} draws it. */
public final class GraphAssert extends AbstractAssert<GraphAssert, DagDefinition> {
  private static final String UPDATE = "dagsmith.snapshots";

  GraphAssert(DagDefinition dag) {
    super(dag, GraphAssert.class);
  }

  /**
   * The graph is as it was when a file was written. With {@code -Ddagsmith.snapshots=update} the
   * file is written anew, to be looked at in the change that is committed.
   *
   * @param file where the graph is kept, from the working directory; {@code src/test/resources/..}
   * @return this
   * @throws UncheckedIOException if it can't be read or written
   */
  public GraphAssert matchesFile(Path file) {
    String drawn = drawn();
    try {
      if ("update".equals(System.getProperty(UPDATE))) {
        write(file, drawn);
      }
      if (Files.notExists(file)) {
        throw failure(
            "There is no graph of dag %s in %s yet. Write it with -D%s=update.%n%s",
            actual.dagId(), file, UPDATE, drawn);
      }
      String kept = Files.readString(file).replace("\r\n", "\n");
      if (!kept.equals(drawn)) {
        throw failureWithActualExpected(
            drawn,
            kept,
            "The graph of dag %s is not the one in %s any more. If it is meant to be so, write it"
                + " anew with -D%s=update.%nnow:%n%s%nin the file:%n%s",
            actual.dagId(),
            file,
            UPDATE,
            drawn,
            kept);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("The graph in " + file + " can't be read or written", e);
    }
  }

  /**
   * The graph is this, as {@code graph} prints it; white space at the end does not count.
   *
   * @param expected what it is to be
   * @return this
   */
  public GraphAssert isDrawnAs(String expected) {
    String drawn = drawn();
    if (!drawn.strip().equals(expected.strip())) {
      throw failureWithActualExpected(
          drawn,
          expected,
          "The graph of dag %s is another one.%nnow:%n%s%nexpected:%n%s",
          actual.dagId(),
          drawn,
          expected);
    }
    return this;
  }

  private String drawn() {
    return TreeDrawing.of(DagViews.composed(actual), true);
  }

  private static void write(Path file, String text) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    Files.writeString(file, text);
  }
}
