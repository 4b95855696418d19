package dev.dagsmith.runtime.blob;

/**
 * How the values of XComs are kept.
 *
 * @param chunk a value of more bytes is no row of the database but several, each of so many
 */
public record XComConfig(int chunk) {
  /** One mebibyte in a row. */
  public static final XComConfig DEFAULT = new XComConfig(1 << 20);

  /** Checks the bounds. */
  public XComConfig {
    if (chunk < 1) {
      throw new IllegalArgumentException("chunk must be 1 byte or more, not " + chunk);
    }
  }
}
