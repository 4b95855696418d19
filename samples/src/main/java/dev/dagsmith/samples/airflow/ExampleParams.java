package dev.dagsmith.samples.airflow;

import dev.dagsmith.Dag;
import dev.dagsmith.Param;
import dev.dagsmith.Task;
import java.util.ArrayList;
import java.util.List;

/**
 * Parameters of a run, typed and with defaults: Airflow's {@code example_params_trigger_ui.py}.
 *
 * <p>The method's parameters are the dag's, and the tasks are passed what they need of them; {@code
 * get_names} and {@code select_languages}, which take them out of the context, have nothing left to
 * do. There is no form to fill in: {@code --names}, {@code --german} and so on, or {@code run(..)}.
 * The greetings are the run's result, too. If a greeting fails the run does; the original's {@code
 * ALL_DONE} prints the others.
 */
public final class ExampleParams {
  private static final System.Logger LOG = System.getLogger(ExampleParams.class.getName());

  private ExampleParams() {}

  /**
   * Greets people in the languages that are chosen.
   *
   * @param names whom to greet
   * @param english whether in English
   * @param german whether in German, formally
   * @param french whether in French
   */
  @Dag(id = "example_params_trigger_ui")
  static List<String> exampleParams(
      @Param("[\"Linda\", \"Martha\", \"Thomas\"]") List<String> names,
      @Param("true") boolean english,
      @Param("true") boolean german,
      @Param("true") boolean french) {
    List<String> hello = List.of();
    if (english) {
      hello = names.stream().map(name -> generateEnglishGreeting(name)).toList();
    }
    List<String> hallo = List.of();
    if (german) {
      hallo = names.stream().map(name -> generateGermanGreeting(name)).toList();
    }
    List<String> bonjour = List.of();
    if (french) {
      bonjour = names.stream().map(name -> generateFrenchGreeting(name)).toList();
    }
    return printGreetings(hello, hallo, bonjour);
  }

  @Task
  static String generateEnglishGreeting(String name) {
    return "Hello " + name + "!";
  }

  @Task
  static String generateGermanGreeting(String name) {
    return "Sehr geehrter Herr/Frau " + name + ".";
  }

  @Task
  static String generateFrenchGreeting(String name) {
    return "Bonjour " + name + "!";
  }

  @Task
  static List<String> printGreetings(
      List<String> english, List<String> german, List<String> french) {
    var greetings = new ArrayList<>(english);
    greetings.addAll(german);
    greetings.addAll(french);
    greetings.forEach(line -> LOG.log(System.Logger.Level.INFO, line));
    if (greetings.isEmpty()) {
      LOG.log(System.Logger.Level.INFO, "sad, nobody to greet :-(");
    }
    return greetings;
  }
}
