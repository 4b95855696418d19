package dev.dagsmith.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.blob.XComLimits;
import dev.dagsmith.runtime.engine.EngineConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/running.md names every setting, its variable and its default, and every command. */
class SettingsPageTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([\\w.]+)` \\| `(DAGSMITH__\\w+)` \\| (.*?) \\|");
  private static final Pattern LITERAL = Pattern.compile("`([^`]+)`(?: for `database`)?");
  private static final Pattern PROPERTIES = Pattern.compile("(?s)```properties\n(.*?)```");
  private static final List<Command> COMMANDS = Commands.of(Dags.echo().definition());
  private static final List<String> BY_NAME =
      List.of("pools.NAME", "xcom_warn.BACKEND", "xcom_limit.BACKEND");

  @TempDir Path home;

  private static List<MatchResult> rows() throws IOException {
    return ROW.matcher(Files.readString(DOCS.resolve("running.md"))).results().toList();
  }

  @Test
  void everySettingIsThereInItsOrder() throws IOException {
    List<String> settings = new ArrayList<>(ConfigKey.properties());
    settings.addAll(BY_NAME);
    assertThat(rows())
        .extracting(row -> row.group(1))
        .containsAll(settings)
        .doesNotHaveDuplicates();
    for (MatchResult row : rows()) {
      assertThat(settings).contains(row.group(1));
      String variable = "DAGSMITH__" + row.group(1).replace(".", "__");
      assertThat(row.group(2)).isEqualToIgnoringCase(variable);
    }
  }

  @Test
  void theDefaultsAreThose() throws IOException {
    for (MatchResult row : rows()) {
      var literal = LITERAL.matcher(row.group(3));
      if (literal.matches()) {
        boolean byName = BY_NAME.contains(row.group(1));
        String variable = byName ? row.group(2).replace("__BACKEND", "__DATABASE") : row.group(2);
        assertThat(read(Map.of(variable, literal.group(1))))
            .as("%s = %s is the default", row.group(1), literal.group(1))
            .isEqualTo(read(Map.of()));
      }
    }
  }

  /**
   * Limits are as they count, whether they were set or not; the environment itself, in which
   * credentials are looked for, is left out.
   */
  private EngineConfig read(Map<String, String> environment) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(err, true, StandardCharsets.UTF_8);
    Map<String, String> all = new HashMap<>(environment);
    all.put("DAGSMITH_HOME", home.toString());
    Console console = Console.plain(print, print, all);
    EngineConfig config = Config.read(console, Arguments.of(COMMANDS.get(2), List.of()));
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    XComLimits limits = config.xcoms().limits();
    limits = limits.refuse("database", limits.refuseAbove("database"));
    config = config.xcoms(config.xcoms().limits(limits));
    return config.secrets(config.secrets().environment(Map.of()));
  }

  @Test
  void everyCommandIsThere() throws IOException {
    String page = Files.readString(DOCS.resolve("running.md"));
    for (Command command : COMMANDS) {
      assertThat(page).containsPattern("\\| .*`" + command.name() + "[ `].*\\|");
    }
  }

  @Test
  void propertiesInThePagesAreSettings() throws IOException {
    try (Stream<Path> pages = Files.walk(DOCS)) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".md")).toList()) {
        for (MatchResult block : PROPERTIES.matcher(Files.readString(page)).results().toList()) {
          Properties properties = new Properties();
          properties.load(new StringReader(block.group(1)));
          assertThat(properties.stringPropertyNames())
              .as("settings in %s", page)
              .allMatch(name -> ConfigKey.properties().contains(name) || name.startsWith("pools."));
        }
      }
    }
  }
}
