package dev.dagsmith.testing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives each test that asks for one a {@link TestEngine} of its own, and closes it. {@link DagTest}
 * brings it; in a field it takes settings of its own:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final DagTestExtension DAGS =
 *     new DagTestExtension(TestSettings.DEFAULT.config(config -> config.pool("db", 2)));
 * }</pre>
 */
public final class DagTestExtension implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(DagTestExtension.class);

  private final @Nullable TestSettings settings;

  /** With the settings of the nearest {@link DagTest}. For JUnit. */
  public DagTestExtension() {
    this.settings = null;
  }

  /**
   * With these settings, whatever an annotation says.
   *
   * @param settings those of each engine
   */
  public DagTestExtension(TestSettings settings) {
    this.settings = settings;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestEngine.class;
  }

  @Override
  public TestEngine resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) {
      throw new ExtensionConfigurationException(
          "A TestEngine belongs to one test: ask for it in the test, or in a method before or after"
              + " each, not in a constructor or a method before all.");
    }
    ExtensionContext.Store store = context.getStore(NAMESPACE);
    TestEngine known = store.get(TestEngine.class, TestEngine.class);
    if (known == null) {
      known = TestEngine.open(settings == null ? declared(context) : settings);
      store.put(TestEngine.class, known);
    }
    return known;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    TestEngine engine = context.getStore(NAMESPACE).remove(TestEngine.class, TestEngine.class);
    if (engine != null) {
      engine.close();
    }
  }

  private static TestSettings declared(ExtensionContext context) {
    DagTest test = nearest(context);
    if (test == null) {
      return TestSettings.DEFAULT;
    }
    return TestSettings.DEFAULT
        .now(instant(test.now()))
        .threads(test.threads())
        .checkArguments(test.checkArguments());
  }

  /** That of the method, of its class, or of a class around it; null if there is none. */
  private static @Nullable DagTest nearest(ExtensionContext context) {
    Optional<DagTest> found = AnnotationSupport.findAnnotation(context.getElement(), DagTest.class);
    Class<?> type = context.getRequiredTestClass();
    while (found.isEmpty() && type != null) {
      found = AnnotationSupport.findAnnotation(type, DagTest.class);
      type = type.getEnclosingClass();
    }
    return found.orElse(null);
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new ExtensionConfigurationException(
          "@DagTest(now = \"" + text + "\") is no time. Write one like 2026-01-01T00:00:00Z.", e);
    }
  }
}
