package dev.dagsmith;

import java.util.regex.Pattern;

/** What names an artifact. For engines. */
public final class ArtifactKey {
  /** The form of RFC 6838, with parameters. */
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[\\w!#$&^.+-]{1,127}/[\\w!#$&^.+-]{1,127}(;[ -~]{0,255})?");

  private ArtifactKey() {}

  /**
   * Checks a key and a media type.
   *
   * @param key what it was pushed under, such as {@code rows}
   * @param mediaType what the bytes are, such as {@code text/csv}
   * @throws IllegalArgumentException if one may not be; it says why
   */
  public static void check(String key, String mediaType) {
    XComKey.check(key);
    if (!MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new IllegalArgumentException(
          "The media type \""
              + mediaType
              + "\" of artifact "
              + key
              + " has no form of one; say text/csv, application/json or application/octet-stream.");
    }
  }
}
