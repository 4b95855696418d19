package dev.dagsmith.runtime.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A dag, as its generated class defines it. Immutable; made once and lazily.
 *
 * @param dagId unique in a module
 * @param origin the method it was made from
 * @param doc the method's Javadoc as plain text; empty without one
 * @param hash the version of its own graph, without the dags it calls
 * @param params the parameters, in order
 * @param result the declared type of the run's result, {@link TypeRef#VOID} without one
 * @param dataOrder whether data alone orders its tasks, so that none of its nodes is a step
 * @param maxActiveTasks how many task instances of a run may be under way at once; 0 without a
 *     bound
 * @param retention how long ended runs are kept; null: for ever
 * @param schedule when it runs by itself; empty: never
 * @param start first logical date, ISO-8601; empty without one
 * @param factory makes the instance that its methods are called on; null if the dag is static or
 *     its class has no constructor without arguments
 * @param plain calls the method itself
 * @param body its nodes
 */
public record DagDefinition(
    String dagId,
    Origin origin,
    String doc,
    String hash,
    List<ParamDef> params,
    TypeRef result,
    boolean dataOrder,
    int maxActiveTasks,
    @Nullable Duration retention,
    String schedule,
    String start,
    @Nullable Supplier<?> factory,
    PlainCall plain,
    Block body) {
  /** Copies the list. */
  public DagDefinition {
    params = List.copyOf(params);
  }

  /**
   * The method that a dag was made from.
   *
   * @param className the name of its class, as in source: {@code shop.CatFacts}
   * @param method its name
   * @param file the source file's name, {@code CatFacts.java}
   * @param line where it is declared
   * @param generatedClass the generated class, {@code shop.CatFactsDag}
   * @param type the class, if the method is called on an instance of it; null for a static method
   */
  public record Origin(
      String className,
      String method,
      String file,
      int line,
      String generatedClass,
      @Nullable Class<?> type) {
    /** Whether it is called on an instance. */
    public boolean instance() {
      return type != null;
    }
  }

  /** Begins the definition of a dag. */
  public static Builder dag(String dagId, Origin origin) {
    return new Builder(dagId, origin);
  }

  /** Collects the parts of a definition. Not safe for use by several threads. */
  public static final class Builder {
    private final String dagId;
    private final Origin origin;
    private final List<ParamDef> params = new ArrayList<>();
    private String doc = "";
    private String hash = "";
    private TypeRef result = TypeRef.VOID;
    private boolean dataOrder;
    private int maxActiveTasks;
    private @Nullable Duration retention;
    private String schedule = "";
    private String start = "";
    private @Nullable Supplier<?> factory;
    private @Nullable PlainCall plain;

    private Builder(String dagId, Origin origin) {
      this.dagId = Objects.requireNonNull(dagId, "dagId");
      this.origin = Objects.requireNonNull(origin, "origin");
    }

    /** Sets the text of the method's Javadoc. */
    public Builder doc(String text) {
      this.doc = text;
      return this;
    }

    /** Sets the version of the dag's own graph. */
    public Builder hash(String version) {
      this.hash = version;
      return this;
    }

    /** Adds a parameter. */
    public Builder param(ParamDef param) {
      params.add(param);
      return this;
    }

    /** Sets the type of the result. */
    public Builder returns(TypeRef type) {
      this.result = type;
      return this;
    }

    /** Leaves the order of the tasks to data alone. */
    public Builder dataOrder() {
      this.dataOrder = true;
      return this;
    }

    /** Bounds the task instances of a run that are under way at once. */
    public Builder maxActiveTasks(int bound) {
      this.maxActiveTasks = bound;
      return this;
    }

    /** Sets for how many milliseconds runs are kept after they have ended. */
    public Builder retention(long millis) {
      this.retention = Duration.ofMillis(millis);
      return this;
    }

    /** Sets when the dag runs by itself, from {@code start} on. */
    public Builder schedule(String expression, String newStart) {
      this.schedule = expression;
      this.start = newStart;
      return this;
    }

    /** Sets what makes the instance that the dag's methods are called on. */
    public Builder factory(Supplier<?> newFactory) {
      this.factory = newFactory;
      return this;
    }

    /** Sets how the method itself is called. */
    public Builder plain(PlainCall call) {
      this.plain = call;
      return this;
    }

    /** The dag with this body. */
    public DagDefinition body(Block body) {
      return new DagDefinition(
          dagId,
          origin,
          doc,
          hash,
          params,
          result,
          dataOrder,
          maxActiveTasks,
          retention,
          schedule,
          start,
          factory,
          Objects.requireNonNull(plain, "plain"),
          body);
    }
  }
}
