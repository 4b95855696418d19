package dev.dagsmith.runtime.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The version of a composed graph: the dag's own, then those it calls, in the order of calls. */
final class PlanHash {
  private PlanHash() {}

  static String of(PlanTree tree) {
    StringBuilder all = new StringBuilder(tree.root.definition.hash());
    boolean composed = false;
    for (int number = 0; number < tree.size; number++) {
      Unit inner = tree.inner[number];
      if (inner != null) {
        composed = true;
        all.append('\n').append(inner.prefix).append(inner.definition.hash());
      }
    }
    return composed ? digest(all.toString()) : all.toString();
  }

  private static String digest(String text) {
    try {
      byte[] bytes =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      StringBuilder hex = new StringBuilder();
      for (int i = 0; i < 16; i++) {
        hex.append(Character.forDigit((bytes[i] >> 4) & 15, 16));
        hex.append(Character.forDigit(bytes[i] & 15, 16));
      }
      return hex.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
