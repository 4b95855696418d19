package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.log.Masker;
import dev.dagsmith.runtime.xcom.SecretTexts;
import dev.dagsmith.runtime.xcom.ValueCodec;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tells what masks logs of the secrets that come by. */
final class SeenSecrets {
  private SeenSecrets() {}

  /** The content of a secret. What is made of several values is told of when it is stored. */
  static void saw(Object content) {
    if (content instanceof CharSequence || content instanceof Number) {
      Masker.shared().add(content.toString());
    } else if (content instanceof byte[] bytes) {
      Masker.shared().add(new String(bytes, StandardCharsets.UTF_8));
      Masker.shared().add(Base64.getEncoder().encodeToString(bytes));
    }
  }

  /** A value that is encrypted. */
  static void saw(ValueCodec codec, byte[] bytes) {
    SecretTexts.of(codec, bytes, Masker.shared()::add);
  }
}
