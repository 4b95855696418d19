package dev.dagsmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.program.DagMethod;
import dev.dagsmith.processor.program.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/** {@code run}, {@code start} and {@code call}, with the dag's own parameters. */
final class RunMethods {
  private final DagMethod.Header header;
  private final Parameters parameters;
  private final JavaType result;
  private final String field;

  RunMethods(DagGraph graph, String field) {
    this.header = graph.header();
    this.parameters = new Parameters(graph.params());
    this.result = header.result().boxed();
    this.field = field;
  }

  List<MethodSpec> all() {
    List<MethodSpec> methods = new ArrayList<>();
    boolean own = header.isStatic() || header.hasDefaultConstructor();
    for (boolean factory : new boolean[] {false, true}) {
      if (factory ? !header.isStatic() : own) {
        methods.add(method("run", "Runs the dag and waits until it has ended.", factory));
        methods.add(method("start", "Starts the dag.", factory));
      }
      if (!factory || !header.isStatic()) {
        methods.add(method("call", "The dag with these arguments, for an engine to run.", factory));
      }
    }
    methods.add(arguments());
    return methods;
  }

  private MethodSpec method(String name, String doc, boolean factory) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc(doc)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(ParameterizedTypeName.get(type(name), TypeNames.of(result)));
    String make = parameters.fresh("factory");
    if (factory || !parameters.specs().isEmpty()) {
      method.addJavadoc("\n");
    }
    if (factory) {
      method.addParameter(factory(make));
      method.addJavadoc("\n@param $L makes the instance that its methods are called on", make);
    }
    method.addParameters(parameters.specs());
    parameters.document(method);
    Snippet names = parameters.names();
    if (name.equals("call")) {
      return method
          .addCode(
              Snippet.of(
                      "return new $T<$T>($L, arguments($L), $L);\n",
                      RuntimeNames.DAG_CALL,
                      result,
                      field,
                      names,
                      factory ? make : "null")
                  .code())
          .build();
    }
    String separator = factory && !names.isEmpty() ? ", " : "";
    return method
        .addCode(
            Snippet.of("return call($L$L$L).$L();\n", factory ? make : "", separator, names, name)
                .code())
        .build();
  }

  private ParameterSpec factory(String name) {
    return ParameterSpec.builder(supplier(header), name).build();
  }

  static TypeName supplier(DagMethod.Header header) {
    return ParameterizedTypeName.get(
        ClassName.get(Supplier.class), WildcardTypeName.subtypeOf(TypeNames.of(header.owner())));
  }

  private static ClassName type(String name) {
    return switch (name) {
      case "run" -> RuntimeNames.RUN_RESULT;
      case "start" -> RuntimeNames.RUN_HANDLE;
      default -> RuntimeNames.DAG_CALL;
    };
  }

  private MethodSpec arguments() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("arguments")
            .addJavadoc("The arguments as the dag takes them, for a dag that calls this one.")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(Object[].class)
            .addParameters(parameters.specs());
    if (!parameters.specs().isEmpty()) {
      method.addJavadoc("\n");
    }
    parameters.document(method);
    return method
        .addCode(Snippet.of("return new $T[] {$L};\n", Object.class, parameters.array()).code())
        .build();
  }
}
