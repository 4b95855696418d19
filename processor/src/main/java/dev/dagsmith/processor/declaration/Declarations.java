package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.problem.Place;
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
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the phases ask about declarations. One for a whole compilation. */
public final class Declarations {
  private final Elements elements;
  private final Markers markers;
  private final TaskOptionsReader options;
  private final HeaderReader headers;
  private final StoredTypes storedTypes;
  private final ClassRules rules;

  /** Asks by way of these; they may be those of a wrapped environment. */
  public Declarations(Elements elements, Types types) {
    this.elements = elements;
    markers = new Markers(elements, types);
    options = new TaskOptionsReader(elements, markers);
    headers = new HeaderReader(elements, types);
    storedTypes = new StoredTypes(types);
    rules = new ClassRules(elements, types);
  }

  /** What the method is, by its own annotation or that of the nearest method it overrides. */
  public Optional<Marker> marker(ExecutableElement method) {
    return markers.of(method);
  }

  /**
   * The settings of a call of {@code task}, which may be a sensor, in {@code dag}: what the call
   * says, else the task, else the dag, else the default. Values that are wrong were reported where
   * they stand and count as not written.
   */
  public TaskOptions taskOptions(ExecutableElement task, ExecutableElement dag, Settings call) {
    return options.options(task, dag, call);
  }

  /** The settings of the polling of {@code sensor}, whose retries are those of a task. */
  public SensorOptions sensorOptions(ExecutableElement sensor) {
    return options.sensorOptions(sensor);
  }

  /**
   * Reads the settings of {@code Flow.with(text, () -> callee(..))}; the text stands at {@code
   * pos}.
   */
  public Settings callSettings(String text, Pos pos, ExecutableElement callee, Problems problems) {
    Place place = new Place.InBody(pos);
    Settings settings = new CallSettings(place, problems).read(text);
    String label = settings.label();
    if (label != null) {
      Labels.check(label, callee, place, problems);
    }
    return settings;
  }

  /** The dag's id. */
  public String dagId(ExecutableElement dag) {
    return headers.dagId(dag);
  }

  /** The class that is generated for the dag, in its package. */
  public JavaType.Declared generatedClass(ExecutableElement dag) {
    return headers.generatedClass(dag);
  }

  /**
   * What keeps generated code in {@code from} from naming the element: itself or a class around it
   * that is not accessible. Empty if it may be named.
   */
  public Optional<Hidden> hidden(Element element, PackageElement from) {
    return Access.hidden(element, from);
  }

  /** The same for every class in a type. */
  public Optional<Hidden> hidden(TypeMirror type, PackageElement from) {
    return Access.hidden(type, from);
  }

  /**
   * An element that generated code can't name.
   *
   * @param element what is not accessible
   * @param advice the modifier to change, as a sentence without its full stop: {@code Delete
   *     private from load(..)}
   */
  public record Hidden(Element element, String advice) {
    /** The element as people write it: {@code load(..)}, {@code Analysis}. */
    public String display() {
      return Access.display(element);
    }
  }

  /**
   * Why the value of a call of {@code task}, of this type at the call, can't be stored and read
   * back the same. Empty if it can, or if it is reported where the task is declared.
   */
  public Optional<String> notStorableAtCall(ExecutableElement task, TypeMirror type) {
    Optional<String> wrong = storedTypes.wrongIfAnyVariableFits(type);
    boolean reported =
        wrong.isPresent()
            && Markers.own(task).isPresent()
            && storedTypes.wrongIfAnyVariableFits(task.getReturnType()).isPresent();
    return reported ? Optional.empty() : wrong;
  }

  /** A type as people write it, without packages. */
  public static String display(TypeMirror type) {
    return Simple.name(type);
  }

  /** Why values of this type can't be stored and read back the same; empty if they can. */
  public Optional<String> notStorable(TypeMirror type) {
    return storedTypes.wrong(type);
  }

  /** Whether the engine gives a parameter of this type: {@code DataInterval}, {@code RunInfo}. */
  public boolean injected(TypeMirror type) {
    return ParamReader.injected(type);
  }

  /** What stands above a dag's body; {@code file} and {@code pos} are of the method's name. */
  public DagMethod.Header header(ExecutableElement dag, String file, Pos pos) {
    return headers.header(dag, file, pos);
  }

  /** The dag's parameters; the variables are numbered from 0. */
  public List<DagMethod.Param> params(ExecutableElement dag) {
    return ParamReader.params(dag, elements);
  }

  /** The dags that the class declares. */
  public List<ExecutableElement> dags(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> Mirror.find(method, Marker.Role.DAG.annotation()).isPresent())
        .toList();
  }

  /** Whether the method has a body to read. */
  public boolean hasBody(ExecutableElement dag) {
    return DagRules.hasBody(dag);
  }

  /** Whether the source is a stub that kapt made from Kotlin: its bodies are empty. */
  public boolean isKotlinStub(TypeElement type) {
    return Mirror.find(type, "kotlin.Metadata").isPresent();
  }

  /**
   * Whether the class can't be looked at yet: a supertype, or a type in the head of an annotated
   * method, does not exist.
   */
  public boolean isUnresolved(TypeElement type) {
    return Unresolved.in(type);
  }

  /** Checks everything in a class that is annotated, but the bodies of dags. */
  public void check(TypeElement type, Problems problems) {
    rules.check(type, problems);
  }
}
