package dev.dagsmith.it.harness;

import dev.dagsmith.it.trace.Event;
import dev.dagsmith.it.trace.Recording;
import dev.dagsmith.it.trace.Schedule;
import dev.dagsmith.it.trace.Steps;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Supplier;

/** Calls the plain method. */
public final class PlainRun {
  private PlainRun() {}

  /** Calls it as the generated class does. */
  public static Outcome generated(Program program, Object[] arguments) {
    return run(
        program, () -> program.definition().plain().call(program.factory(), arguments.clone()));
  }

  /** Calls it directly: nothing need have been generated. */
  public static Outcome direct(Program program, Object[] arguments) {
    Supplier<?> factory = program.factory();
    return run(
        program,
        () -> {
          try {
            return program
                .method()
                .invoke(factory == null ? null : factory.get(), arguments.clone());
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  @FunctionalInterface
  private interface Call {
    Object call() throws Throwable;
  }

  private static Outcome run(Program program, Call call) {
    Recording recording =
        new Recording(name -> program.compiled().map().isDag(name), Schedule.none());
    Steps.record(recording);
    try {
      return new Outcome(call.call(), null, recording.events(), null);
    } catch (Throwable e) {
      return new Outcome(null, Fault.of(e), recording.events(), thrownAt(program, e));
    }
  }

  private static Event.Call thrownAt(Program program, Throwable thrown) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      String name = frame.getClassName() + "#" + frame.getMethodName();
      if (name.equals(program.dag().key())) {
        return new Event.Call(name, frame.getLineNumber());
      }
    }
    return null;
  }
}
