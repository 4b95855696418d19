package dev.dagsmith.processor.problem;

import static dev.dagsmith.processor.problem.ProblemKind.Severity.ERROR;
import static dev.dagsmith.processor.problem.ProblemKind.Severity.WARNING;

/** DAG2xx: modifiers, types and annotation values. */
public enum DeclarationProblem implements ProblemKind {
  /** A duration that can't be read. */
  BAD_DURATION(
      "DAG201",
      "\"{0}\" is not a duration.",
      "Write a number and a unit, as in \"10s\", \"1m30s\" or \"2h\", or ISO-8601 as in \"PT90S\"."),
  /** A count below zero. */
  NEGATIVE_COUNT("DAG202", "{0} = {1} is negative.", "Write 0 or more."),
  /** A factor below one. */
  BAD_BACKOFF(
      "DAG203",
      "backoff = {0} would not let the waits grow.",
      "Write 1 or more, as in backoff = 2."),
  /** An id with other characters. */
  BAD_ID("DAG204", "\"{0}\" can't be an id.", "Use letters, digits, _ and -, at most 250 of them."),
  /** Two tasks of a class with one explicit id. */
  DUPLICATE_ID("DAG205", "The id {0} is also that of {1}.", "Give one of them another id."),
  /** No identifier. */
  BAD_CLASS_NAME(
      "DAG206",
      "\"{0}\" can't be the name of a class.",
      "Write a simple name, as in className = \"NightlyOrders\"."),
  /** A setting that does not exist, in Flow.with. */
  BAD_CALL_SETTING(
      "DAG207",
      "\"{0}\" is not a setting of a call.",
      "Write name=value pairs with commas between them; the names are {1}."),
  /** A value that does not fit its setting, in Flow.with. */
  BAD_CALL_VALUE("DAG208", "{0}=\"{1}\" is not {2}.", "Write it as in {3}."),
  /** A label with an unknown parameter. */
  BAD_LABEL(
      "DAG209",
      "{0} is not a parameter of {1}.",
      "Put a name of a parameter in the braces of the label: {2}."),
  /** A pool's name with other characters. */
  BAD_POOL(
      "DAG210",
      "\"{0}\" can't be the name of a pool.",
      "Use small letters, digits and _, at most 100 of them."),
  /** A dag, or a type of its signature, that generated code can't name. */
  DAG_NOT_ACCESSIBLE("DAG211", "The class generated for the dag {0} can't name {1}.", "{2}."),
  /** A dag without a body. */
  NO_BODY("DAG212", "The dag {0} is {1} and has no body to read.", "Give it a body."),
  /** A dag with type parameters. */
  GENERIC_DAG(
      "DAG213",
      "{0} has type parameters, and a dag's types must be known when it is compiled.",
      "Write the types themselves."),
  /** A dag of an inner class that is not static. */
  INNER_CLASS(
      "DAG214",
      "The dag {0} belongs to the inner class {1}, which needs an instance of the class around it.",
      "Make {1} static."),
  /** A dag with variable arguments. */
  VARARGS(
      "DAG215",
      "The dag {0} takes variable arguments, which a run can't be given.",
      "Take a List instead."),
  /** Two annotations that exclude each other. */
  TWO_ROLES("DAG216", "{0} can't be {1} and {2} at once.", "Delete one of the annotations."),
  /** A part that is none. */
  BAD_JITTER(
      "DAG217",
      "jitter = {0} is no part of a wait.",
      "Write a number from 0 (none of it is left to chance) to 1 (all of it)."),
  /** An {@code @XCom} that concerns nothing. */
  XCOM_WITHOUT_TASK(
      "DAG218",
      "{0} publishes no XComs, so @XCom says nothing here.",
      "Put @XCom on a @Task or a @Sensor, or delete it."),
  /** A parameter whose value has no stored form. */
  PARAM_NOT_STORABLE(
      "DAG220",
      "{0} can't be a run's parameter of type {1}: {2}.",
      "Take a type that JSON can carry, such as a record."),
  /** A task whose value can't be stored. */
  TASK_VALUE_NOT_STORABLE(
      "DAG221",
      "{0} returns {1}, which can't be stored and read back: {2}.",
      "Return a type with a stored form, such as a record, a List or a String."),
  /** A dag whose result can't be stored. */
  DAG_VALUE_NOT_STORABLE(
      "DAG222",
      "The result of {0} is {1}, which can't be stored and read back: {2}.",
      "Return a type with a stored form, such as a record, a List or a String."),
  /** A call whose value, as typed there, can't be stored. */
  CALL_VALUE_NOT_STORABLE(
      "DAG223",
      "The value of this call of {0} is {1}, which can't be stored and read back: {2}.",
      "Let the call have a type with a stored form, such as a record, a List or a String."),
  /** A default that does not fit its parameter. */
  BAD_DEFAULT(
      "DAG230",
      "\"{0}\" is not {1}.",
      "Write the default of {2} as on the command line, as in @Param(\"{3}\")."),
  /** A default out of the parameter's own bounds. */
  DEFAULT_OUT_OF_RANGE("DAG231", "The default {0} is {1}.", "Change the default or the bound."),
  /** Bounds of what is no number. */
  BOUNDS_ON_NO_NUMBER("DAG232", "{0} bounds a number, and {1} is {2}.", "Delete it."),
  /** No number is left. */
  MIN_OVER_MAX(
      "DAG233", "min = {0} is greater than max = {1}, so no number is allowed.", "Swap them."),
  /** A pattern of what is no text. */
  PATTERN_ON_NO_TEXT("DAG234", "pattern is for a String, and {0} is {1}.", "Delete it."),
  /** A regular expression that can't be compiled. */
  BAD_PATTERN(
      "DAG235",
      "\"{0}\" is not a regular expression: {1}.",
      "Mend it, and write \\\\ for a backslash."),
  /** A parameter's annotation without effect. */
  PARAM_OF_NO_DAG(
      "DAG236",
      WARNING,
      "{0} is a parameter of {1}, which is not a @Dag, so its @Param has no effect.",
      "Delete it."),
  /** An annotation on a parameter that the engine gives. */
  PARAM_INJECTED(
      "DAG237",
      "{0} is given by the engine, so it has no default and no bounds.",
      "Delete @Param."),
  /** Two parameters that the command line can't tell apart. */
  SAME_OPTION(
      "DAG238",
      "{0} can't be told from {1} on the command line: {2}.",
      "Give one of them another name."),
  /** A secret that stands in the source. */
  SECRET_DEFAULT(
      "DAG239",
      "{0} is secret, and its default stands in the source and in the class file.",
      "Delete the default, and name the secret when the dag is run, as @env:NAME."),
  /** A schedule without a begin. */
  NO_START(
      "DAG240",
      "A schedule needs the first date to run for.",
      "Add start, as in @Dag(schedule = \"{0}\", start = \"2026-01-01\")."),
  /** A schedule that can't be read. */
  BAD_SCHEDULE(
      "DAG241",
      "\"{0}\" is not a schedule: {1}.",
      "Write @daily or its like, or the five fields minute, hour, day, month and day of the week, as in \"30 6 * * MON-FRI\"."),
  /** A start that is no date. */
  BAD_START(
      "DAG242",
      "\"{0}\" is not a date.",
      "Write an ISO-8601 date, date-time or instant, as in \"2026-01-31\" or \"2026-01-31T06:00:00Z\"."),
  /** A sensor that gives neither boolean nor Optional. */
  BAD_SENSOR_TYPE(
      "DAG250",
      "The sensor {0} returns {1}.",
      "Return boolean (true: go on) or an Optional (present: go on with its value)."),
  /** A time that must be longer than nothing. */
  NO_TIME("DAG251", "{0} = \"{1}\" is no time at all.", "{2}."),
  /** A sensor that times out before its second poll. */
  POLLS_ONCE(
      "DAG252",
      WARNING,
      "The sensor {0} polls every {1} and gives up after {2}, so it polls once.",
      "Write an interval shorter than the timeout."),
  /** A bound below the first wait. */
  SHORT_MAX_DELAY(
      "DAG253",
      WARNING,
      "maxRetryDelay = {0} is shorter than retryDelay = {1}, so every wait is {0}.",
      "Write a longer maxRetryDelay, or a shorter retryDelay."),
  /** A compiler without javac's trees. */
  NEEDS_JAVAC(
      "DAG290",
      "The bodies of dags are read with javac, and this compiler is not javac ({0}).",
      "Compile classes that contain @Dag methods with javac."),
  /** The same, inside an editor. */
  EDITOR_WITHOUT_JAVAC(
      "DAG291",
      WARNING,
      "The bodies of dags are read with javac, and this editor compiles with another compiler ({0}), so it sees no generated dags.",
      "Let it delegate the build to Maven or Gradle."),
  /** Stubs made from Kotlin. */
  KAPT_STUBS(
      "DAG292",
      "{0} was written in Kotlin: kapt hands over its methods without bodies, and a dag is its body.",
      "Write classes that contain @Dag methods in Java.");

  private final String code;
  private final Severity severity;
  private final String text;
  private final String fix;

  DeclarationProblem(String code, String text, String fix) {
    this(code, ERROR, text, fix);
  }

  DeclarationProblem(String code, Severity severity, String text, String fix) {
    this.code = code;
    this.severity = severity;
    this.text = text;
    this.fix = fix;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public String fix() {
    return fix;
  }
}
