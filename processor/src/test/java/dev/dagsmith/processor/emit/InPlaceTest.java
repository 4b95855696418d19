package dev.dagsmith.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.Piece;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Programs;
import dev.dagsmith.processor.program.Var;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values are asked for in place only where that is the same as declaring them first. */
class InPlaceTest {
  private static final JavaType.Declared OWNER = Programs.TASKS;
  private static final Piece.Local FACT =
      new Piece.Local(Programs.local("fact", Programs.STRING), "fetch");
  private static final Piece.Local LIMIT =
      new Piece.Local(Programs.local("limit", Programs.INT), "limit#0");

  @Test
  void aWholeArgumentIs() {
    assertThat(value(text("Tasks.analyze("), FACT, text(")")))
        .isEqualTo("in -> Tasks.analyze(in.<java.lang.String>get(\"fetch\"))");
  }

  @Test
  void aPrimitiveKeepsTheTypeThatOverloadsSee() {
    assertThat(value(text("f("), FACT, text(", "), LIMIT, text(")")))
        .contains("(int) in.<java.lang.Integer>get(\"limit#0\")");
  }

  @Test
  void theInstanceIsToo() {
    assertThat(value(new Piece.Self(), text(".f("), FACT, text(")")))
        .isEqualTo("in -> in.<shop.Tasks>self().f(in.<java.lang.String>get(\"fetch\"))");
  }

  @Test
  void whatIsUsedTwiceIsDeclared() {
    assertThat(value(text("f("), FACT, text(", "), FACT, text(")")))
        .contains("java.lang.String fact = in.get(\"fetch\");")
        .contains("return f(fact, fact);");
  }

  @Test
  void whatALambdaUsesIsDeclaredOutsideIt() {
    assertThat(value(text("rows().filter(r -> r.equals("), FACT, text("))")))
        .contains("java.lang.String fact = in.get(\"fetch\");");
  }

  @Test
  void aPartOfAnArgumentIsDeclared() {
    assertThat(value(text("f("), FACT, text(".trim())"))).contains("return f(fact.trim());");
    assertThat(value(text("f(1 + "), LIMIT, text(")"))).contains("return f(1 + limit);");
  }

  @Test
  void aFailureHasATypeOfItsOwnAndIsDeclared() {
    Piece.Local failure =
        new Piece.Local(new Var(9, "e", Programs.STRING, Var.Kind.FAILURE), "e#1");
    assertThat(value(text("f("), failure, text(")"))).contains("CaughtFailure e = in.get");
  }

  private static Piece text(String code) {
    return new Piece.Text(code);
  }

  private static String value(Piece... pieces) {
    return Lambdas.of(Code.value(List.of(pieces)), OWNER).toString();
  }
}
