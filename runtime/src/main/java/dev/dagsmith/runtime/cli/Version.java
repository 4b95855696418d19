package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.DagDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Which Dagsmith and which dag this is. */
final class Version {
  private Version() {}

  static String of(DagDefinition dag) {
    return "dagsmith "
        + dagsmith()
        + ", dag "
        + dag.dagId()
        + " "
        + DagViews.composed(dag).hash()
        + ", Java "
        + Runtime.version();
  }

  private static String dagsmith() {
    try (InputStream in = Version.class.getResourceAsStream("version.txt")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
