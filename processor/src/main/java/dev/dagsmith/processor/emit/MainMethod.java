package dev.dagsmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.dagsmith.processor.program.DagMethod;
import javax.lang.model.element.Modifier;

/** {@code main}: the command line. */
final class MainMethod {
  private MainMethod() {}

  /**
   * A class without a constructor to call is run by a main of the user's, which gives a factory.
   */
  static MethodSpec of(DagMethod.Header header, ClassName self) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("main").addModifiers(Modifier.PUBLIC, Modifier.STATIC);
    if (header.isStatic() || header.hasDefaultConstructor()) {
      return method
          .addJavadoc("The dag's command line; {@code --help} tells more.")
          .addParameter(String[].class, "args")
          .addCode("$T.run(new $T(), args);\n", RuntimeNames.DAG_MAIN, self)
          .build();
    }
    return method
        .addJavadoc(
            """
            The dag's command line, to be called from a {@code main} of your own.

            @param factory makes the instance that its methods are called on
            @param args as on the command line""")
        .addParameter(RunMethods.supplier(header), "factory")
        .addParameter(String[].class, "args")
        .varargs()
        .addCode("$T.run(new $T(), factory, args);\n", RuntimeNames.DAG_MAIN, self)
        .build();
  }
}
