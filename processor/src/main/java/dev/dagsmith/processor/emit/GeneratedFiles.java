package dev.dagsmith.processor.emit;

import java.util.List;

/**
 * What is generated for one dag.
 *
 * @param className the generated class, with its package
 * @param source its source
 * @param resources files beside it
 */
public record GeneratedFiles(String className, String source, List<Resource> resources) {
  /** Copies the list. */
  public GeneratedFiles {
    resources = List.copyOf(resources);
  }

  /**
   * A resource.
   *
   * @param path from the root of the class output, {@code META-INF/dagsmith/shop.CatFactsDag.json}
   * @param text its content
   */
  public record Resource(String path, String text) {}
}
