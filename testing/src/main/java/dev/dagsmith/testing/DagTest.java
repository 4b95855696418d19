package dev.dagsmith.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a {@link TestEngine} each: on a new store in memory, in virtual time.
 * For JUnit 5 and 6.
 *
 * <pre>{@code
 * @DagTest
 * class CatFactsTest {
 *   @Test
 *   void aServerThatIsAwayIsAskedAgain(TestEngine engine) {
 *     engine.when(CatFactsDag.Task.GET_CAT_FACT).thenThrow(new IOException("503")).thenReturn("Cats sleep.");
 *     var run = engine.run(CatFactsDag.call());
 *     assertThat(run).succeeded().lasted(Duration.ofSeconds(10));
 *   }
 * }
 * }</pre>
 *
 * <p>Methods before and after each test may ask for the engine too, it is the same one. For
 * settings that no attribute has, register a {@link DagTestExtension} in a field.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(DagTestExtension.class)
public @interface DagTest {
  /**
   * The virtual time at which each test begins, ISO-8601.
   *
   * @return a time
   */
  String now() default "2026-01-01T00:00:00Z";

  /**
   * How many threads run tasks. 0: the test's own does, one task after another, so that what
   * belongs to a thread is there: transactions of the test, static mocks.
   *
   * @return 0 or more
   */
  int threads() default 0;

  /**
   * Whether a task that changes an object that it was passed fails the test.
   *
   * @return true unless it is said
   */
  boolean checkArguments() default true;
}
