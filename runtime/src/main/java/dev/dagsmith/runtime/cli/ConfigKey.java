package dev.dagsmith.runtime.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be set in {@code dagsmith.properties} and in the environment. */
enum ConfigKey {
  /** How many tasks may run at once. */
  PARALLELISM("core", "parallelism"),
  /** How long an interrupted program waits for tasks under way. */
  CLOSE_WAIT("core", "close_wait"),
  /** The store of runs, a JDBC URL. */
  URL("database", "url"),
  /** Who opens a server's database. */
  USER("database", "user"),
  /** The password of that user. */
  PASSWORD("database", "password"),
  /** A file that holds that password alone. */
  PASSWORD_FILE("database", "password_file"),
  /** What a committed result outlives: the loss of power, or this process. */
  DURABILITY("database", "durability"),
  /** How long a task waits for a server that went away. */
  OUTAGE("database", "outage"),
  /** How long this process's runs are its own without a sign of life. */
  LEASE("database", "lease"),
  /** Where large values of tasks are that name no backend. */
  XCOM_BACKEND("core", "xcom_backend"),
  /** The root of the backend of the file system. */
  XCOM_FILES("core", "xcom_file_path"),
  /** The root of other backends. */
  XCOM_PATH("common_io", "xcom_objectstorage_path"),
  /** The size from which on values leave the database. */
  XCOM_THRESHOLD("common_io", "xcom_objectstorage_threshold"),
  /** Whether they are compressed then. */
  XCOM_COMPRESSION("common_io", "xcom_objectstorage_compression"),
  /** By what sensitive values are encrypted. */
  XCOM_KEYS("core", "xcom_keys"),
  /** A file that holds these keys. */
  XCOM_KEYS_FILE("core", "xcom_keys_file"),
  /** Where secrets are looked for. */
  SECRETS_BACKEND("secrets", "backend"),
  /** What backends that are not built in are opened with. */
  SECRETS_KWARGS("secrets", "backend_kwargs"),
  /** The directory of secrets in files. */
  SECRETS_PATH("secrets", "path"),
  /** The least level of task logs that is written, where the application brings no logging. */
  LOG_LEVEL("logging", "level"),
  /** How much of an attempt's log is kept. */
  LOG_LIMIT("logging", "task_limit");

  private final String section;
  private final String key;

  ConfigKey(String section, String key) {
    this.section = section;
    this.key = key;
  }

  /** {@code core.parallelism}. */
  String property() {
    return section + "." + key;
  }

  /** {@code DAGSMITH__CORE__PARALLELISM}. */
  String variable() {
    return ("DAGSMITH__" + section + "__" + key).toUpperCase(Locale.ROOT);
  }

  /** The key at this place of {@link #properties} and {@link #variables}. */
  @SuppressWarnings("EnumOrdinal") // the lists are made of the same values
  static ConfigKey at(int index) {
    return values()[index];
  }

  static List<String> properties() {
    return Arrays.stream(values()).map(ConfigKey::property).toList();
  }

  static List<String> variables() {
    return Arrays.stream(values()).map(ConfigKey::variable).toList();
  }
}
