package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.problem.DeclarationProblem;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What a parameter of a dag, and its {@code @Param}, must be like. */
final class ParamRules {
  static final String PARAM = "dev.dagsmith.Param";

  private final Types types;
  private final StoredTypes storedTypes;

  ParamRules(Types types, StoredTypes storedTypes) {
    this.types = types;
    this.storedTypes = storedTypes;
  }

  /** A parameter of a dag. */
  void check(VariableElement parameter, Problems problems) {
    TypeMirror type = parameter.asType();
    boolean injected = ParamReader.injected(type);
    Mirror.find(parameter, PARAM)
        .ifPresent(
            mirror -> {
              if (injected) {
                problems.add(
                    Problem.at(
                        mirror.place(),
                        DeclarationProblem.PARAM_INJECTED,
                        parameter.getSimpleName()));
              } else {
                checkAnnotation(parameter, mirror, problems);
              }
            });
    if (!sensitive(parameter)) {
      SecretRules.check(parameter, problems);
    }
    storedTypes
        .wrongIfAnyVariableFits(type)
        .filter(reason -> !injected)
        .ifPresent(
            reason ->
                problems.add(
                    Problem.at(
                        parameter,
                        DeclarationProblem.PARAM_NOT_STORABLE,
                        parameter.getSimpleName(),
                        Simple.name(type),
                        reason)));
  }

  /** Whether a parameter is secret: it says so, or there is a secret in it. */
  static boolean sensitive(VariableElement parameter) {
    return Carried.by(parameter.asType()).secret()
        || Mirror.find(parameter, PARAM)
            .map(mirror -> mirror.value("sensitive", Boolean.class))
            .orElse(false);
  }

  /** A parameter of another method. */
  static void checkElsewhere(VariableElement parameter, Problems problems) {
    Element method = Enclosing.element(parameter);
    Mirror.find(parameter, PARAM)
        .ifPresent(
            mirror ->
                problems.add(
                    Problem.at(
                        mirror.place(),
                        DeclarationProblem.PARAM_OF_NO_DAG,
                        parameter.getSimpleName(),
                        Access.display(method))));
  }

  private void checkAnnotation(VariableElement parameter, Mirror mirror, Problems problems) {
    String name = parameter.getSimpleName().toString();
    TypeMirror type = parameter.asType();
    TypeMirror boxed =
        type.getKind().isPrimitive()
            ? types.boxedClass((PrimitiveType) type).asType()
            : ParamTexts.inside(type);
    String text = mirror.value("value", String.class);
    if (text != null && sensitive(parameter)) {
      problems.add(Problem.at(mirror.place("value"), DeclarationProblem.SECRET_DEFAULT, name));
      return;
    }
    boolean readable = text != null && readable(text, name, boxed, mirror, problems);
    if (ParamTexts.isNumber(boxed)) {
      checkBounds(readable ? text : null, mirror, problems);
    } else {
      for (String bound : List.of("min", "max")) {
        unfit(bound, DeclarationProblem.BOUNDS_ON_NO_NUMBER, name, type, mirror, problems);
      }
    }
    if (ParamTexts.isText(boxed)) {
      checkPattern(text, mirror, problems);
    } else {
      unfit("pattern", DeclarationProblem.PATTERN_ON_NO_TEXT, name, type, mirror, problems);
    }
  }

  private static boolean readable(
      String text, String name, TypeMirror boxed, Mirror mirror, Problems problems) {
    var form = ParamTexts.wrong(text, boxed);
    form.ifPresent(
        expected ->
            problems.add(
                Problem.at(
                        mirror.place("value"),
                        DeclarationProblem.BAD_DEFAULT,
                        text,
                        expected.what(),
                        name,
                        expected.example())
                    .didYouMean(text, ParamTexts.constants(boxed))));
    return form.isEmpty();
  }

  private static void checkBounds(@Nullable String text, Mirror mirror, Problems problems) {
    Double min = mirror.value("min", Double.class);
    Double max = mirror.value("max", Double.class);
    if (min != null && max != null && min > max) {
      problems.add(
          Problem.at(
              mirror.place("min"),
              DeclarationProblem.MIN_OVER_MAX,
              Numbers.display(min),
              Numbers.display(max)));
    } else if (text != null) {
      double value = Double.parseDouble(text);
      if (min != null && value < min) {
        outOfRange(text, "less than min = " + Numbers.display(min), mirror, problems);
      }
      if (max != null && value > max) {
        outOfRange(text, "greater than max = " + Numbers.display(max), mirror, problems);
      }
    }
  }

  private static void checkPattern(@Nullable String text, Mirror mirror, Problems problems) {
    String pattern = mirror.value("pattern", String.class);
    if (pattern == null) {
      return;
    }
    try {
      Pattern compiled = Pattern.compile(pattern);
      if (text != null && !compiled.matcher(text).matches()) {
        outOfRange("\"" + text + "\"", "not matched by the pattern " + pattern, mirror, problems);
      }
    } catch (PatternSyntaxException e) {
      problems.add(
          Problem.at(
              mirror.place("pattern"),
              DeclarationProblem.BAD_PATTERN,
              pattern,
              e.getDescription()));
    }
  }

  private static void outOfRange(String text, String how, Mirror mirror, Problems problems) {
    problems.add(
        Problem.at(mirror.place("value"), DeclarationProblem.DEFAULT_OUT_OF_RANGE, text, how));
  }

  private static void unfit(
      String member,
      DeclarationProblem kind,
      String name,
      TypeMirror type,
      Mirror mirror,
      Problems problems) {
    if (mirror.says(member)) {
      String article = type.getKind().isPrimitive() || !vowel(type) ? "a " : "an ";
      problems.add(
          Problem.at(mirror.place(member), kind, member, name, article + Simple.name(type)));
    }
  }

  private static boolean vowel(TypeMirror type) {
    return "AEIOU".indexOf(Simple.name(type).charAt(0)) >= 0;
  }
}
