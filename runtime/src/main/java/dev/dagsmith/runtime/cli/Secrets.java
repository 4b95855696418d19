package dev.dagsmith.runtime.cli;

import java.util.regex.Pattern;

/** Keeps passwords out of what is shown. */
final class Secrets {
  private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^;&]*");
  private static final Pattern USER_INFO = Pattern.compile("(//[^/:@]*:)[^/@]*@");

  private Secrets() {}

  static String masked(String url) {
    return USER_INFO.matcher(PASSWORD.matcher(url).replaceAll("$1***")).replaceAll("$1***@");
  }
}
