package dev.dagsmith;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of secrets. For engines; tasks call {@link TaskContext#secret}. */
public final class SecretNames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,199}");

  private SecretNames() {}

  /**
   * Does nothing if a name is one.
   *
   * @param name the secret's name, such as {@code shop-password}
   * @throws IllegalArgumentException if it is none
   */
  public static void check(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A secret's name has letters, digits, _, - and dots, does not begin with a dot or a"
              + " hyphen, and has up to 200 characters: "
              + (name.length() > 40 ? name.substring(0, 40) + ".." : name)
              + " is none.");
    }
  }

  /**
   * {@return the variables of the environment that can have it: {@code DAGSMITH_VAR_SHOP_PASSWORD}
   * for {@code shop-password}, and then the same of Airflow's}
   *
   * @param name the secret's name, such as {@code shop-password}
   */
  public static List<String> variables(String name) {
    check(name);
    String upper = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    return List.of("DAGSMITH_VAR_" + upper, "AIRFLOW_VAR_" + upper);
  }
}
