package dev.dagsmith;

/** What a pushed XCom must be. For engines; tasks call {@link TaskContext#push}. */
public final class XComKey {
  /** As in Airflow. */
  private static final int LONGEST = 512;

  private static final int SHOWN = 40;

  private XComKey() {}

  /**
   * Checks a key to be pushed.
   *
   * @param key what it was pushed under, such as {@code rows}
   * @return the key
   * @throws IllegalArgumentException if it may not be one; it says why
   */
  public static String check(String key) {
    if (key.isEmpty() || key.length() > LONGEST) {
      throw refused(key, "has " + key.length() + " characters; 1 to " + LONGEST + " may stand");
    }
    if (key.equals(XComSource.RETURN_VALUE)) {
      throw refused(key, "is what the task returns; return the value, or take another key");
    }
    for (int i = 0; i < key.length(); ) {
      int c = key.codePointAt(i);
      int type = Character.getType(c);
      if (type == Character.CONTROL || type == Character.SURROGATE) {
        throw refused(key, String.format("has U+%04X at %d, which no key may have", c, i));
      }
      i += Character.charCount(c);
    }
    return key;
  }

  /**
   * Checks that the class of a value is all of its type.
   *
   * @param key what it was pushed under, such as {@code rows}
   * @param value the value; null where the type takes it
   * @throws IllegalArgumentException if it has type parameters
   */
  public static void checkClass(String key, Object value) {
    Class<?> type = value.getClass();
    if (type.getTypeParameters().length > 0) {
      throw new IllegalArgumentException(
          "The value pushed under "
              + key
              + " is a "
              + type.getName()
              + ", which does not say what its elements are. Say it: push(\""
              + key
              + "\", value, new XComType<List<String>>() {}).");
    }
  }

  private static IllegalArgumentException refused(String key, String why) {
    String shown = key.length() > SHOWN ? key.substring(0, SHOWN) + ".." : key;
    return new IllegalArgumentException("The XCom key \"" + shown + "\" " + why + ".");
  }
}
