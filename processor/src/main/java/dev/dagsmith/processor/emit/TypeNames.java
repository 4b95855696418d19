package dev.dagsmith.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.dagsmith.processor.program.JavaType;
import java.util.List;

/** Types as JavaPoet names them. */
final class TypeNames {
  private TypeNames() {}

  static TypeName of(JavaType type) {
    if (type instanceof JavaType.Primitive primitive) {
      return primitive(primitive.keyword());
    } else if (type instanceof JavaType.ArrayOf array) {
      return ArrayTypeName.of(of(array.component()));
    } else if (type instanceof JavaType.Wildcard wildcard) {
      if (wildcard.upper() != null) {
        return WildcardTypeName.subtypeOf(of(wildcard.upper()));
      }
      return wildcard.lower() != null
          ? WildcardTypeName.supertypeOf(of(wildcard.lower()))
          : WildcardTypeName.subtypeOf(ClassName.OBJECT);
    }
    JavaType.Declared declared = (JavaType.Declared) type;
    ClassName raw = raw(declared);
    return declared.arguments().isEmpty()
        ? raw
        : ParameterizedTypeName.get(
            raw, declared.arguments().stream().map(TypeNames::of).toArray(TypeName[]::new));
  }

  /** The class without type arguments. */
  static ClassName raw(JavaType.Declared type) {
    List<String> names = type.names();
    return ClassName.get(
        type.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
  }

  private static TypeName primitive(String keyword) {
    return switch (keyword) {
      case "boolean" -> TypeName.BOOLEAN;
      case "byte" -> TypeName.BYTE;
      case "short" -> TypeName.SHORT;
      case "char" -> TypeName.CHAR;
      case "int" -> TypeName.INT;
      case "long" -> TypeName.LONG;
      case "float" -> TypeName.FLOAT;
      case "double" -> TypeName.DOUBLE;
      default -> TypeName.VOID;
    };
  }
}
