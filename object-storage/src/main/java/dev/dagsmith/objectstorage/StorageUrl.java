package dev.dagsmith.objectstorage;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A root, taken apart.
 *
 * @param service what OpenDAL calls the storage
 * @param options what it is told of the place; no credentials
 * @param display the root, for people
 */
record StorageUrl(String service, Map<String, String> options, String display) {
  /** What may follow a question mark. */
  private static final Set<String> ASKED = Set.of("endpoint", "region", "account_name");

  /** Where buckets have no region, any will do. */
  private static final String ANY_REGION = "us-east-1";

  /**
   * Takes a root apart.
   *
   * @throws IOException if it is none; the message says why
   */
  static StorageUrl parse(String text) throws IOException {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw wrong(text, "it is no URL");
    }
    if (uri.getUserInfo() != null) {
      throw wrong(text.replace(uri.getUserInfo() + "@", ""), "credentials don't belong into it");
    }
    String display = text.replaceFirst("\\?.*", "");
    Map<String, String> options = asked(uri, display);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme();
    options.put("root", uri.getPath() == null || uri.getPath().isEmpty() ? "/" : uri.getPath());
    switch (scheme) {
      case "s3" -> {
        options.put("bucket", bucket(uri, display));
        if (System.getenv("AWS_REGION") == null && System.getenv("AWS_DEFAULT_REGION") == null) {
          options.putIfAbsent("region", ANY_REGION);
        }
        return new StorageUrl("s3", options, display);
      }
      case "gs" -> {
        options.put("bucket", bucket(uri, display));
        return new StorageUrl("gcs", options, display);
      }
      case "az" -> {
        options.put("container", bucket(uri, display));
        return new StorageUrl("azblob", options, display);
      }
      case "file" -> {
        if (uri.getAuthority() != null || options.get("root").equals("/")) {
          throw wrong(display, "it names no directory, as file:///data/xcoms does");
        }
        return new StorageUrl("fs", options, display);
      }
      default -> throw wrong(display, "it begins with none of s3://, gs://, az://, file://");
    }
  }

  private static String bucket(URI uri, String display) throws IOException {
    @Nullable String bucket = uri.getAuthority();
    if (bucket == null) {
      throw wrong(display, "it names no bucket");
    }
    return bucket;
  }

  private static Map<String, String> asked(URI uri, String display) throws IOException {
    Map<String, String> options = new HashMap<>();
    if (uri.getRawQuery() != null) {
      for (String each : uri.getRawQuery().split("&", -1)) {
        int equals = each.indexOf('=');
        String name = equals < 0 ? each : each.substring(0, equals);
        if (equals < 0 || !ASKED.contains(name)) {
          throw wrong(display, "\"" + name + "\" is none of endpoint, region, account_name");
        }
        options.put(name, URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return options;
  }

  private static IOException wrong(String text, String why) {
    return new IOException("the root " + text + " can't be used: " + why);
  }
}
