package dev.dagsmith.processor.analysis;

import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.graph.Piece;
import dev.dagsmith.processor.program.Expr;
import dev.dagsmith.processor.program.JavaType;
import dev.dagsmith.processor.program.Stmt;
import dev.dagsmith.processor.program.Var;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists that loops add to: each add is a node in the loop, and after the loop they are collected.
 */
final class Lists {
  private static final JavaType.Declared ARRAY_LIST =
      new JavaType.Declared("java.util", List.of("ArrayList"), List.of());

  private Lists() {}

  static void make(Scope scope, Stmt.NewList list) {
    scope.shared.lists().put(list.list(), new ListDraft(scope.map(), scope.block));
    BlockDraft.Slot slot = scope.block.slot();
    scope.set(
        list.list(),
        Version.lazy(
            () -> {
              String id = scope.ids().other(list.list().name());
              Code code =
                  Code.value(
                      List.of(
                          new Piece.Text("new "),
                          new Piece.Type(ARRAY_LIST),
                          new Piece.Text("<>()")));
              slot.fill(
                  () ->
                      new Node.Value(
                          scope.head(id, list.pos(), "new ArrayList<>()", Set.of(), false),
                          code,
                          true));
              return id;
            }));
  }

  static void add(Scope scope, Stmt.Add add) {
    ListDraft draft = scope.shared.lists().get(add.list());
    if (draft == null) {
      throw new IllegalStateException("The list " + add.list().name() + " was not made here");
    }
    Operand operand = Expressions.eval(scope, add.value());
    String single = operand.single();
    boolean own = add.value() instanceof Expr.TaskCall || add.value() instanceof Expr.DagCall;
    draft.adds.add(own && single != null ? single : value(scope, operand, add));
  }

  private static String value(Scope scope, Operand operand, Stmt.Add add) {
    String id = scope.ids().other("add");
    Code code = Code.value(operand.pieces());
    scope.block.add(
        () ->
            new Node.Value(
                scope.head(id, add.pos(), Texts.of(add.value()), operand.reads(), false),
                code,
                operand.total()));
    return id;
  }

  /** After a loop that is in no other, the list has what was added so far. */
  static void collect(Scope scope, Stmt.Loop loop, String map) {
    for (Map.Entry<Var, ListDraft> each : scope.shared.lists().entrySet()) {
      Var list = each.getKey();
      ListDraft draft = each.getValue();
      if (draft.home.equals(scope.map()) && draft.grown()) {
        Version before = scope.version(list);
        boolean more = draft.enter(scope.block);
        draft.maps.add(map);
        Version version = collected(scope, loop, list, draft);
        if (more && before != null) {
          version = joined(scope, loop, list, before, version);
        }
        scope.set(list, version);
        scope.trace().add(list, version, version);
      }
    }
  }

  private static Version collected(Scope scope, Stmt.Loop loop, Var list, ListDraft draft) {
    List<String> maps = List.copyOf(draft.maps);
    List<String> adds = List.copyOf(draft.adds);
    BlockDraft.Slot slot = scope.block.slot();
    return Version.lazy(
        () -> {
          String id = scope.ids().other(list.name());
          slot.fill(
              () ->
                  new Node.Collect(
                      scope.head(id, loop.pos(), list.name(), maps, false), adds, element(list)));
          return id;
        });
  }

  /** What loops of a block around this one added, and then this. */
  private static Version joined(
      Scope scope, Stmt.Loop loop, Var list, Version first, Version second) {
    BlockDraft.Slot slot = scope.block.slot();
    return Version.lazy(
        () -> {
          String before = first.id();
          String added = second.id();
          String id = scope.ids().other(list.name());
          JavaType type = new JavaType.Declared("java.util", List.of("List"), arguments(list));
          Code code =
              new Code(
                  List.of(
                      new Piece.Type(type),
                      new Piece.Text(" all = new "),
                      new Piece.Type(ARRAY_LIST),
                      new Piece.Text("<>("),
                      new Piece.Get(type, before),
                      new Piece.Text(");\nall.addAll("),
                      new Piece.Get(type, added),
                      new Piece.Text(");\nreturn all;")),
                  Code.Form.STATEMENTS,
                  null);
          slot.fill(
              () ->
                  new Node.Value(
                      scope.head(id, loop.pos(), list.name(), List.of(before, added), false),
                      code,
                      true));
          return id;
        });
  }

  private static List<JavaType> arguments(Var list) {
    return list.type() instanceof JavaType.Declared type ? type.arguments() : List.of();
  }

  private static @Nullable JavaType element(Var list) {
    List<JavaType> arguments = arguments(list);
    return arguments.size() == 1 ? arguments.get(0) : null;
  }
}
