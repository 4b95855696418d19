package dev.dagsmith.processor.emit;

import com.palantir.javapoet.ClassName;

/** The classes that generated code is written against, by name: they are not on this path. */
final class RuntimeNames {
  private static final String RUNTIME = "dev.dagsmith.runtime";

  static final ClassName GENERATED = ClassName.get("dev.dagsmith", "Generated");
  static final ClassName DAG_CALL = ClassName.get(RUNTIME, "DagCall");
  static final ClassName DAG_MAIN = ClassName.get(RUNTIME, "DagMain");
  static final ClassName DAG_OUTPUTS = ClassName.get(RUNTIME, "DagOutputs");
  static final ClassName DAG_PROVIDER = ClassName.get(RUNTIME, "DagProvider");
  static final ClassName RUN_HANDLE = ClassName.get(RUNTIME, "RunHandle");
  static final ClassName RUN_RESULT = ClassName.get(RUNTIME, "RunResult");
  static final ClassName TASK_OUTPUT = ClassName.get(RUNTIME, "TaskOutput");
  static final ClassName TASK_REF = ClassName.get(RUNTIME, "TaskRef");

  static final ClassName BLOCK = graph("Block");
  static final ClassName DEFINITION = graph("DagDefinition");
  static final ClassName HEAD = graph("Head");
  static final ClassName INPUTS = graph("Inputs");
  static final ClassName LAZY_DEFINITION = graph("LazyDefinition");
  static final ClassName NODE = graph("Node");
  static final ClassName PARAM_DEF = graph("ParamDef");
  static final ClassName SENSOR_SETTINGS = graph("SensorSettings");
  static final ClassName TASK_SETTINGS = graph("TaskSettings");
  static final ClassName TYPE_REF = graph("TypeRef");

  private RuntimeNames() {}

  /** A class of the runtime's graph. */
  static ClassName graph(String name) {
    return ClassName.get(RUNTIME + ".graph", name);
  }
}
