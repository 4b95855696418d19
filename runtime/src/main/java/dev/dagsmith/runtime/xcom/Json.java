package dev.dagsmith.runtime.xcom;

import java.io.OutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Readers and writers of JSON that let every string and number through, and back. */
final class Json implements Wire {
  /** The same when written and read, so that what was accepted can be read back. */
  private static final int DEPTH = 1_000;

  /** Surrogates are escaped one by one: UTF-8 has no form for one without its partner. */
  private static final int LAST_BEFORE_SURROGATES = 0xD7FF;

  /** Bounds of what is written. */
  static final StreamWriteConstraints WRITTEN =
      StreamWriteConstraints.builder().maxNestingDepth(DEPTH).build();

  /** Bounds of what is read: how deep it is, and nothing else. */
  static final StreamReadConstraints READ =
      StreamReadConstraints.builder()
          .maxNestingDepth(DEPTH)
          .maxNumberLength(Integer.MAX_VALUE)
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(Integer.MAX_VALUE)
          .build();

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .highestNonEscapedChar(LAST_BEFORE_SURROGATES)
          .streamWriteConstraints(WRITTEN)
          .streamReadConstraints(READ)
          // Keys of maps are data: neither kept for ever nor expected to be few.
          .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          // A value that could not be written must not look like one.
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .build();

  @Override
  public JsonGenerator writer(OutputStream out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
  }

  @Override
  public JsonParser reader(byte[] json) {
    return FACTORY.createParser(ObjectReadContext.empty(), json, 0, json.length);
  }

  /**
   * Whether a text can be the name of a property: Jackson reads no half of a surrogate pair there.
   */
  static boolean canBeName(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        boolean pair =
            i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
