package dev.dagsmith.runtime.store.jdbc;

import java.io.Reader;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * Runs the migrations that a store lacks, by Flyway. The one class that names it: Flyway takes as
 * long to load as a small run takes, so it is only loaded where there is something to do.
 */
final class Migrations {
  /** Beside other programs' histories in the same schema. */
  static final String HISTORY = "dagsmith_schema_history";

  private Migrations() {}

  /**
   * Brings a store up to date.
   *
   * @param schema the schema of the tables, made if it is not there; null for the default one
   * @param version the version that the store says it has, 0 for none
   */
  static void run(ConnectionSource source, Scripts scripts, @Nullable String schema, int version)
      throws SQLException {
    readFlyway();
    FluentConfiguration config =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(new SourceOfConnections(source))
            .table(HISTORY)
            .baselineOnMigrate(true)
            .baselineVersion(String.valueOf(version))
            .group(true)
            .loggers("slf4j")
            .placeholderReplacement(false)
            .javaMigrationClassProvider(List::of)
            .resourceProvider(new Resources(scripts));
    if (schema != null) {
      config.schemas(schema);
    }
    try {
      Flyway flyway = config.load();
      if (version > 0) {
        flyway.repair(); // a migration that was interrupted is begun again
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw cause(e);
    }
  }

  /**
   * Lets our module, where it is one, read Flyway's, whose name is that of its file and so can't be
   * required.
   */
  private static void readFlyway() {
    try {
      ClassLoader loader = Migrations.class.getClassLoader();
      Class<?> flyway = Class.forName("org.flywaydb.core.Flyway", false, loader);
      Migrations.class.getModule().addReads(flyway.getModule());
    } catch (ClassNotFoundException e) {
      throw new NoClassDefFoundError(e.getMessage());
    }
  }

  private static SQLException cause(FlywayException failure) {
    Throwable at = failure;
    while (at != null) {
      if (at instanceof SQLException e) {
        return e;
      }
      at = at.getCause();
    }
    return new SQLException(failure.getMessage(), failure);
  }

  /** The scripts, without a search of the class path. */
  private record Resources(Scripts scripts) implements ResourceProvider {
    @Override
    public @Nullable LoadableResource getResource(String name) {
      return null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
      List<LoadableResource> found = new ArrayList<>();
      for (String name : scripts.names()) {
        if (name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith)) {
          found.add(new Script(name, scripts.text(name)));
        }
      }
      return found;
    }
  }

  private static final class Script extends LoadableResource {
    private final String name;
    private final String text;

    Script(String name, String text) {
      this.name = name;
      this.text = text;
    }

    @Override
    public Reader read() {
      return new StringReader(text);
    }

    @Override
    public String getAbsolutePath() {
      return name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return name;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}
