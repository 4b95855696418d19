package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.problem.Problems;
import dev.dagsmith.processor.program.DagMethod;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Pos;
import dev.dagsmith.processor.program.SensorOptions;
import dev.dagsmith.processor.program.TaskOptions;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the phases ask about declarations. */
@SuppressWarnings("DoNotCallSuggester")
public final class Declarations {
  /** Asks by way of these; they may be those of a wrapped environment. */
  public Declarations(Elements elements, Types types) {}

  /** What the method is, by its own annotation or that of the nearest method it overrides. */
  public Optional<Marker> marker(ExecutableElement method) {
    return Optional.empty();
  }

  /**
   * The settings of a call of {@code task} in {@code dag}: what the call says, else the task, else
   * the dag, else the default. Values that are wrong were reported where they stand and count as
   * not written.
   */
  public TaskOptions taskOptions(ExecutableElement task, ExecutableElement dag, Settings call) {
    throw new UnsupportedOperationException();
  }

  /** The settings of the polling of {@code sensor}, whose retries are those of a task. */
  public SensorOptions sensorOptions(ExecutableElement sensor) {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads the settings of {@code Flow.with(text, () -> callee(..))}; the text stands at {@code
   * pos}.
   */
  public Settings callSettings(String text, Pos pos, ExecutableElement callee, Problems problems) {
    return Settings.NONE;
  }

  /** The dag's id. */
  public String dagId(ExecutableElement dag) {
    return dag.getSimpleName().toString();
  }

  /** The class that is generated for the dag. */
  public JavaType.Declared generatedClass(ExecutableElement dag) {
    throw new UnsupportedOperationException();
  }

  /**
   * What keeps generated code in {@code from} from naming the element: itself or a class around it
   * that is not accessible. Empty if it may be named. A private constructor's class is not looked
   * at.
   */
  public Optional<Hidden> hidden(Element element, PackageElement from) {
    return Optional.empty();
  }

  /** The same for every class in a type. */
  public Optional<Hidden> hidden(TypeMirror type, PackageElement from) {
    return Optional.empty();
  }

  /**
   * An element that generated code can't name.
   *
   * @param element what is not accessible
   * @param advice the modifier to delete, as part of a sentence: {@code Delete private}
   */
  public record Hidden(Element element, String advice) {}

  /** Why values of this type can't be stored and read back the same; empty if they can. */
  public Optional<String> notStorable(TypeMirror type) {
    return Optional.empty();
  }

  /** Whether the engine gives a parameter of this type: {@code DataInterval}, {@code RunInfo}. */
  public boolean injected(TypeMirror type) {
    return false;
  }

  /** What stands above a dag's body; problems are added to {@code problems}. */
  public DagMethod.Header header(ExecutableElement dag, Problems problems) {
    throw new UnsupportedOperationException();
  }

  /** The dag's parameters; the variables are numbered from 0. */
  public List<DagMethod.Param> params(ExecutableElement dag, Problems problems) {
    throw new UnsupportedOperationException();
  }

  /** Checks everything in a class that is annotated, but the bodies of dags. */
  public void check(TypeElement type, Problems problems) {}
}
