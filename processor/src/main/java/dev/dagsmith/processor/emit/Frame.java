package dev.dagsmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * What stands around a generated class's members for nodes and tasks. JavaPoet prints it, and
 * decides for the whole file what is imported; the members, of which there are three for each task,
 * are put in as text, with the names that JavaPoet gave to their types. It prints a file twice and
 * looks up each mention of a type: with these members in it, that was half of what the processor
 * allocated.
 */
final class Frame {
  /** Stands for the members; its body has a line for each type. */
  private static final String PLACE = "members";

  private final ClassName self;
  private final TypeSpec.Builder type;
  private final List<Snippet> members = new ArrayList<>();

  Frame(ClassName self, TypeSpec.Builder type) {
    this.self = self;
    this.type = type;
  }

  /** Adds a member after those of the frame. */
  void add(Snippet member) {
    members.add(member);
  }

  /** Adds a nested class: its name counts when others are resolved. */
  void add(ClassName nested, Snippet source) {
    type.addType(TypeSpec.classBuilder(nested).build());
    members.add(source);
  }

  /** The source of the file. */
  String source() {
    Snippet all = members.stream().collect(Snippet.joining("\n"));
    Map<String, ClassName> types = new LinkedHashMap<>();
    all.types().forEach(each -> types.putIfAbsent(each.canonicalName(), each));
    String printed = print(types.values().stream().toList());
    String place = "  private static void " + PLACE + "() {\n";
    int at = printed.lastIndexOf(place);
    StringBuilder source = new StringBuilder(printed.length() + 2 * all.format().length());
    source.append(printed, 0, at);
    all.print(names(types, printed, at + place.length()), 1, source);
    return source.append("}\n").toString();
  }

  private String print(List<ClassName> types) {
    MethodSpec.Builder place =
        MethodSpec.methodBuilder(PLACE).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    types.forEach(each -> place.addCode("$T\n", each));
    return JavaFile.builder(self.packageName(), type.addMethod(place.build()).build())
        .skipJavaLangImports(true)
        .indent("  ")
        .build()
        .toString();
  }

  private static Map<String, String> names(Map<String, ClassName> types, String printed, int from) {
    Map<String, String> names = new HashMap<>();
    int at = from;
    for (String each : types.keySet()) {
      int end = printed.indexOf('\n', at);
      names.put(each, printed.substring(at, end).strip());
      at = end + 1;
    }
    return names;
  }
}
