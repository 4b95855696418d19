package dev.dagsmith.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.dagsmith.processor.problem.BodyProblem;
import dev.dagsmith.processor.program.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the labels of cases from their text: the trees of patterns and guards are not the same on
 * all versions of the compiler.
 */
final class CaseLabels {
  private final Body body;

  CaseLabels(Body body) {
    this.body = body;
  }

  /** The children of a case that stand before its statements, constants without wrapping. */
  static List<Tree> trees(CaseTree tree) {
    List<Tree> children = children(tree);
    if (tree.getStatements() != null) {
      children.removeAll(tree.getStatements());
    }
    children.remove(tree.getBody());
    children.removeIf(child -> child.getKind().name().equals("DEFAULT_CASE_LABEL"));
    return children;
  }

  private static List<Tree> children(Tree tree) {
    List<Tree> children = new ArrayList<>();
    TreeScanner<@Nullable Void, @Nullable Void> collector =
        new TreeScanner<>() {
          @Override
          public @Nullable Void scan(@Nullable Tree child, @Nullable Void none) {
            if (child != null) {
              children.add(child);
            }
            return null;
          }
        };
    tree.accept(collector, null);
    return children;
  }

  /** The variables of a case's patterns. */
  static List<VariableTree> variables(CaseTree tree) {
    List<VariableTree> all = new ArrayList<>();
    trees(tree).stream()
        .filter(CaseLabels::isPattern)
        .forEach(label -> all.addAll(Patterns.variables(label)));
    return all;
  }

  private static boolean isPattern(Tree label) {
    return label.getKind().name().contains("PATTERN");
  }

  /** The label of cases that share their statements. */
  List<Part> label(List<CaseTree> cases, Place place) {
    List<Part> label = new ArrayList<>();
    if (cases.stream().anyMatch(each -> trees(each).isEmpty())) {
      return List.of(new Part.Text("default"));
    }
    String separator = "case ";
    for (CaseTree each : cases) {
      label.add(new Part.Text(separator));
      List<Tree> trees = trees(each);
      label.addAll(print(each, trees, place));
      separator = ", ";
    }
    return label;
  }

  private List<Part> print(CaseTree tree, List<Tree> trees, Place place) {
    int start = body.source().start(trees.get(0));
    int end = body.source().end(trees.get(trees.size() - 1));
    List<Tree> resolved =
        trees.stream()
            .filter(label -> !isEnumConstant(body, label, place.locals()))
            .filter(label -> !callsTask(label, trees, place))
            .toList();
    return new GluePrinter(body, place).print(start, labelEnd(tree, end), resolved);
  }

  private boolean callsTask(Tree guard, List<Tree> trees, Place place) {
    Locals bound = place.locals();
    for (Tree label : trees) {
      bound = body.typing().bound(label, bound);
    }
    boolean calls = body.flowing().in(guard, bound);
    if (calls) {
      body.problem(BodyProblem.TASK_IN_GUARD, guard, body.text(guard));
    }
    return calls;
  }

  /** A default beside {@code null} is part of the label, but has no tree that is left here. */
  private int labelEnd(CaseTree tree, int end) {
    List<Tree> all = children(tree);
    return all.stream()
        .filter(child -> child.getKind().name().equals("DEFAULT_CASE_LABEL"))
        .mapToInt(child -> body.source().end(child))
        .reduce(end, Math::max);
  }

  /** Whether a label is a name that only the type of the selector gives a meaning. */
  static boolean isEnumConstant(Body body, Tree label, Locals locals) {
    Tree tree = constant(label);
    return tree instanceof IdentifierTree
        && !(body.lookup().resolve(tree, locals) instanceof Ref.Field field
            && field.field().getConstantValue() != null);
  }

  private static Tree constant(Tree label) {
    if (label.getKind().name().equals("CONSTANT_CASE_LABEL")) {
      return children(label).get(0);
    }
    return label;
  }

  /** The pattern of a case, with its guard left out. */
  List<Part> pattern(CaseTree tree, Place place) {
    Tree pattern = trees(tree).stream().filter(CaseLabels::isPattern).findFirst().orElseThrow();
    return new GluePrinter(body, place)
        .print(body.source().start(pattern), body.source().end(pattern), List.of(pattern));
  }

  /** The label for people. */
  static String name(Body body, List<CaseTree> cases) {
    if (cases.stream().anyMatch(each -> trees(each).isEmpty())) {
      return "default";
    }
    return cases.stream()
        .map(
            each -> {
              List<Tree> trees = trees(each);
              int start = body.source().start(trees.get(0));
              int end = body.source().end(trees.get(trees.size() - 1));
              return Tokens.oneLine(body.source().between(start, end));
            })
        .collect(Collectors.joining(", ", "case ", ""));
  }
}
