package dev.dagsmith.runtime.store;

import org.jspecify.annotations.Nullable;

/**
 * Who opens a server's database. Never shown with the password.
 *
 * @param user the user; null for the one of the URL, or the database's default
 * @param password the password; null for the one of the URL, or none
 */
public record Login(@Nullable String user, @Nullable String password) {
  /** As the URL says. */
  public static final Login NONE = new Login(null, null);

  @Override
  public String toString() {
    return "Login[user=" + user + (password == null ? "]" : ", password=***]");
  }
}
