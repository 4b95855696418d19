package dev.dagsmith.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.program.DagMethod;
import javax.lang.model.element.Modifier;

/** The generated class. */
final class DagClass {
  private DagClass() {}

  /** Its name. */
  static ClassName name(DagMethod.Header header) {
    return ClassName.get(header.owner().packageName(), header.generatedName());
  }

  /** Its source. */
  static String source(DagGraph graph, String hash) {
    DagMethod.Header header = graph.header();
    ClassName self = name(header);
    Members members = new Members(UserNames.of(graph));
    String field = members.free("DAG");
    DefinitionMethods definition = new DefinitionMethods(graph, self);
    Snippet body = new Nodes(members, graph).block(graph.body(), "body");
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self)
            .addJavadoc(doc(header))
            .addAnnotation(
                AnnotationSpec.builder(RuntimeNames.GENERATED)
                    .addMember(
                        "value", "$S", header.owner().qualifiedName() + "#" + header.method())
                    .build())
            .addAnnotation(Suppressions.annotation())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(RuntimeNames.DAG_PROVIDER)
            .addField(DefinitionMethods.field(field, self))
            .addMethod(constructor())
            .addMethod(MainMethod.of(header, self))
            .addMethods(new RunMethods(graph, field).all())
            .addMethod(DefinitionMethods.definition(field))
            .addMethod(definition.define(body, hash));
    Frame frame = new Frame(self, type);
    members.addTo(frame);
    frame.add(OutputsClass.method());
    members.addPartsTo(frame, self);
    OutputsClass.addTo(frame, graph, self, field);
    TaskClass.addTo(frame, graph, self, members);
    return frame.source();
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addJavadoc("For the service loader; all else is static.")
        .addModifiers(Modifier.PUBLIC)
        .build();
  }

  private static CodeBlock doc(DagMethod.Header header) {
    CodeBlock.Builder doc = CodeBlock.builder();
    if (header.doc().isEmpty()) {
      doc.add("The dag of ");
    } else {
      doc.add("$L\n\n<p>The dag of ", Docs.escaped(header.doc().strip()));
    }
    return doc.add(
            "{@code $L}, $L:$L.\n",
            header.owner().qualifiedName() + "." + header.method(),
            header.file(),
            header.pos().line())
        .build();
  }
}
