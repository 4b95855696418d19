package dev.dagsmith.processor.problem;

import static dev.dagsmith.processor.problem.ProblemKind.Severity.ERROR;

/** DAG1xx: what a dag's body must not contain. */
public enum BodyProblem implements ProblemKind {
  /** A statement that prints. */
  PRINTS(
      "DAG101",
      "A DAG's body doesn't run as written, so {0} would print at no particular time.",
      "Print inside a task."),
  /** A statement that logs. */
  LOGS(
      "DAG102",
      "A DAG's body doesn't run as written, so {0} would log at no particular time.",
      "Log inside a task."),
  /** A call that changes a collection. */
  CHANGES_COLLECTION(
      "DAG103",
      "{0} changes a collection, and values that flow between tasks are copies.",
      "Collect task results with \"{1}.add(task(x))\" in a for loop over a list made in its block,"
          + " or make the collection in a task."),
  /** A call of a method of a class with tasks that is none. */
  NOT_A_TASK(
      "DAG104",
      "{0} is not a @Task, so a DAG can't run it.",
      "Annotate it, or call it inside a task."),
  /** A call of a private helper. */
  PRIVATE_HELPER(
      "DAG105",
      "{0} is private and not a @Task, so a DAG can't run it.",
      "Delete private and annotate it, or call it inside a task."),
  /** A task that generated code can't call. */
  HIDDEN_TASK(
      "DAG106",
      "The generated class can't call {0}, which is not accessible from its package.",
      "{1}."),
  /** A statement without meaning for a dag. */
  NO_TASK_CALL(
      "DAG107",
      "{0} is neither a task call nor an assignment, so a DAG has no place for it.",
      "Do it inside a task, or assign its value to a variable."),
  /** A {@code while} or {@code do}. */
  WHILE(
      "DAG110",
      "A DAG has no loop with an open end.",
      "Loop inside a task, or wait for something with Flow.until(() -> sensor())."),
  /** A {@code for} that counts. */
  CLASSIC_FOR(
      "DAG111",
      "A DAG's loops go over elements, and this one counts.",
      "Write for (var x : list), or IntStream.range(0, n).mapToObj(i -> task(i)).toList()."),
  /** A {@code break} out of a loop. */
  BREAK_LOOP(
      "DAG112",
      "The iterations of a DAG's loop run at the same time, so none can end the others.",
      "Use continue, or choose the elements before the loop."),
  /** A label. */
  LABEL("DAG113", "A DAG knows no labels.", "Use a plain continue or return."),
  /** A {@code try} with resources. */
  TRY_RESOURCES(
      "DAG114", "A resource can't stay open between tasks.", "Open and close it inside one task."),
  /** Fall-through out of a case with statements. */
  FALL_THROUGH(
      "DAG115",
      "This case falls through into the next one.",
      "End it with break, or use the arrow form: case A, B -> .."),
  /** An {@code assert}. */
  ASSERT("DAG116", "A DAG knows no assert.", "Write if (..) throw .., or check inside a task."),
  /** A {@code synchronized} block. */
  SYNCHRONIZED("DAG117", "A lock can't be held between tasks.", "Synchronize inside a task."),
  /** A local class. */
  LOCAL_CLASS(
      "DAG118",
      "Generated code can't name a class declared in a DAG's body.",
      "Declare it as a member of the class."),
  /** An anonymous class. */
  ANONYMOUS_CLASS(
      "DAG119",
      "Generated code can't repeat an anonymous class.",
      "Declare a named class, or use a lambda."),
  /** A task call in a lambda that is not part of the language. */
  TASK_IN_LAMBDA(
      "DAG120",
      "{0} is called in a lambda that a DAG can't follow.",
      "Call it in a for loop, in stream().map(..).toList(), in an if (o.isPresent()) for an"
          + " Optional, or before the lambda."),
  /** A reference to a task outside mapping. */
  TASK_REFERENCE(
      "DAG121",
      "A reference to the task {0} is only understood in map, filter and forEach of a stream.",
      "Call the task and pass its value, use a for loop, or with an Optional write"
          + " if (o.isPresent()) task(o.get())."),
  /** An operation of a stream with task calls. */
  STREAM_OPERATION(
      "DAG122",
      "A stream with task calls can't do {0}.",
      "End the stream with toList() after the task, and go on with that list."),
  /** A stream in a variable. */
  STREAM_VARIABLE(
      "DAG123",
      "The stream {0} can't be kept: it can be read only once.",
      "Keep a list: end the stream with toList()."),
  /** A method reference that can't be read. */
  METHOD_REFERENCE(
      "DAG124", "It is not clear which method {0} means here.", "Write it as a lambda."),
  /** A stream with task calls without an end. */
  STREAM_END(
      "DAG125",
      "A stream with task calls must end in the same expression.",
      "End it with toList() or forEach(..)."),
  /** A task call in the guard of a case. */
  TASK_IN_GUARD(
      "DAG126",
      "The guard {0} calls a task, and a DAG decides a switch with the values it has.",
      "Test it with an if in the case, or before the switch."),
  /** A generator of random numbers that keeps its state, or was given no seed. */
  RANDOM(
      "DAG127",
      "{0} depends on what was drawn before, and a DAG evaluates its glue again wherever it is"
          + " needed.",
      "Draw in a task, or in one expression from a new generator with a seed:"
          + " new Random(42).nextInt(10)."),
  /** An assignment inside an expression. */
  ASSIGNMENT_IN_EXPRESSION(
      "DAG130", "{0} assigns inside an expression.", "Make the assignment a statement of its own."),
  /** A write to a field. */
  WRITES_FIELD(
      "DAG131",
      "A DAG's body can't write to the field {0}.",
      "Assign to a local variable, or return the value from a task."),
  /** A write to an element. */
  WRITES_ELEMENT(
      "DAG132",
      "A DAG's body can't write to {0}: each task gets a copy of the array.",
      "Fill the array inside a task."),
  /** An assignment to a variable from outside the loop. */
  ASSIGNED_IN_LOOP(
      "DAG133",
      "{0} is declared outside the loop, whose iterations have variables of their own.",
      "Collect the values with list.add(..), and combine them in a task after the loop."),
  /** A read of a field that may change. */
  READS_FIELD(
      "DAG134",
      "{0} is not final, so its value may change between the tasks that use it.",
      "Make it final, or read it inside a task."),
  /** A call whose value differs from time to time. */
  IMPURE(
      "DAG135",
      "{0} gives another value each time, and a DAG's expressions are evaluated again where needed.",
      "Call it inside a task, whose value is stored."),
  /** A read of a list that is not yet complete. */
  LIST_READ_EARLY(
      "DAG136",
      "{0} is filled by a loop below or around this, so it has no value here.",
      "Use it after the loop."),
  /** An assignment to a list that a loop fills. */
  LIST_ASSIGNED(
      "DAG137",
      "{0} is filled by a loop, so nothing else can be assigned to it.",
      "Use another variable."),
  /** A loop that fills a list from within something that the list is declared outside of. */
  LIST_FILLED_WITHIN(
      "DAG138",
      "{0} is declared outside of the {1} in which a loop fills it, so its elements would have no"
          + " certain end.",
      "{2}."),
  /** A task's context in a dag's body. */
  TASK_CONTEXT(
      "DAG139",
      "{0} is for tasks: a DAG's body is none, and has nothing to push to or to pull from.",
      "Call it inside a task; for the run's date take a parameter of the DAG: RunInfo run, or"
          + " DataInterval day."),
  /** Something that a caught failure does not offer. */
  CAUGHT_USE(
      "DAG140",
      "Of a failure that was caught, a DAG keeps the message, the text and the class names.",
      "Use {0}.getMessage(), {0}.toString() or {0}.getClass().getName(), throw it again, or pass it"
          + " as a cause."),
  /** A return, throw, break or continue in finally. */
  FINALLY_EXIT("DAG141", "{0} in a finally block would hide a failure.", "Move it below the try."),
  /** A catch of what is no failure. */
  SKIP_CAUGHT(
      "DAG142",
      "A task that throws SkipTask has not failed: it is skipped, and no catch sees that.",
      "Return a value that says so, and branch on it with an if."),
  /** A sensor that is called like a task. */
  SENSOR_CALL("DAG150", "{0} is a @Sensor, which a DAG polls.", "Write Flow.until(() -> {0})."),
  /** Something else than a sensor in {@code Flow.until}. */
  NOT_A_SENSOR(
      "DAG151",
      "Flow.until needs a call of a @Sensor, and {0} is none.",
      "Annotate its method with @Sensor."),
  /** An argument of a method of Flow that is not understood. */
  FLOW_ARGUMENT("DAG152", "Flow.{0} needs {1} here.", "Write it in place: Flow.{0}({2})."),
  /** Settings that are not constant. */
  SETTINGS_NOT_CONSTANT(
      "DAG153",
      "The settings of Flow.with are read when the DAG is compiled.",
      "Write a string constant."),
  /** A method of Flow in a place without meaning. */
  FLOW_PLACE("DAG154", "Flow.{0} has no meaning here.", "{1}."),
  /** A name that generated code can't use. */
  HIDDEN(
      "DAG160",
      "The generated class can't use {0}, which is not accessible from its package.",
      "{1}."),
  /** A task call on an expression. */
  TASK_RECEIVER(
      "DAG161",
      "The task {0} is called on an expression.",
      "Put the object in a local variable or a final field, and call the task on that."),
  /** A task call on {@code super}. */
  SUPER_TASK(
      "DAG162",
      "Generated code can't call {0}: super means nothing there.",
      "Call it without super, or give the two tasks different names."),
  /** A call that may mean a task or another method. */
  OVERLOAD(
      "DAG164",
      "{0} may mean a @Task or another method of that name.",
      "Rename one of them, or pass local variables with declared types."),
  /** An expression whose type is not known. */
  TYPE_UNKNOWN(
      "DAG165",
      "The type of {0} can't be found here.",
      "Put it in a local variable with its type first."),
  /** A name that could not be resolved. */
  UNREADABLE("DAG190", "{0} can't be read.", "Write it another way, with full names."),
  /** A decision that attribution proved wrong. */
  MISREAD(
      "DAG191",
      "The compiler takes {0} for another method than the DAG does.",
      "Give the two methods different names, or put receiver and arguments in local variables with"
          + " declared types.");

  private final String code;
  private final Severity severity;
  private final String text;
  private final String fix;

  BodyProblem(String code, String text, String fix) {
    this(code, ERROR, text, fix);
  }

  BodyProblem(String code, Severity severity, String text, String fix) {
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
