package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.secrets.SecretsConfig;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The settings of secrets, by Airflow's names where it has one. */
record SecretSettings(Map<ConfigKey, Setting> settings, Map<String, String> environment) {
  SecretsConfig over(SecretsConfig defaults) {
    SecretsConfig config = defaults.environment(environment);
    Setting backend = settings.get(ConfigKey.SECRETS_BACKEND);
    if (backend != null) {
      config = config.backends(names(backend));
    }
    Setting kwargs = settings.get(ConfigKey.SECRETS_KWARGS);
    if (kwargs != null) {
      config = config.kwargs(kwargs.text());
    }
    Setting path = settings.get(ConfigKey.SECRETS_PATH);
    return path == null ? config : config.files(path(path));
  }

  private static List<String> names(Setting backend) {
    List<String> names =
        Arrays.stream(backend.text().split(",", -1))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList();
    if (names.isEmpty()) {
      throw backend.bad("names such as environment, file");
    }
    return names;
  }

  private static Path path(Setting setting) {
    try {
      return Path.of(setting.text()).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw setting.bad("a directory");
    }
  }
}
