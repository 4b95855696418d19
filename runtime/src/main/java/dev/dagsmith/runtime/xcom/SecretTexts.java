package dev.dagsmith.runtime.xcom;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The texts in a secret value, so that they can be kept out of logs. */
public final class SecretTexts {
  /** A larger value has no texts that a log would show as they are. */
  private static final int LARGE = 64 << 10;

  private SecretTexts() {}

  /**
   * Gives the texts in a value; none of one that is large or can't be read.
   *
   * @param codec the codec of the bytes
   * @param bytes as its codec made them
   * @param texts is given each text
   */
  public static void of(ValueCodec codec, byte[] bytes, Consumer<? super String> texts) {
    if (bytes.length > LARGE) {
      return;
    }
    try (JsonParser in = new Json().reader(codec.toJson(bytes).getBytes(StandardCharsets.UTF_8))) {
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
          texts.accept(in.getString());
        }
      }
    } catch (RuntimeException e) {
      return; // a codec of one's own may show values otherwise, or fail
    }
  }
}
