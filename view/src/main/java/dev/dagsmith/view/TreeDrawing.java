package dev.dagsmith.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A graph as a tree of text for a terminal: what is in what, and beside each task what it gets its
 * values from.
 */
public final class TreeDrawing {
  private final StringBuilder out = new StringBuilder();
  private final boolean unicode;
  private final @Nullable TaskNotes notes;

  private TreeDrawing(boolean unicode, @Nullable TaskNotes notes) {
    this.unicode = unicode;
    this.notes = notes;
  }

  /** What stands behind a task in place of its settings. */
  @FunctionalInterface
  public interface TaskNotes {
    /**
     * The note of a task.
     *
     * @param taskId its id, with the prefixes of the groups it is in
     * @return empty if there is none
     */
    String of(String taskId);
  }

  /**
   * The tree, with a line end.
   *
   * @param graph what to draw
   * @param unicode whether lines are drawn with more than ASCII
   */
  public static String of(GraphView graph, boolean unicode) {
    return new TreeDrawing(unicode, null).drawn(graph);
  }

  /** The tree of a run: the same with a note of each task, and neither inputs nor settings. */
  public static String of(GraphView graph, boolean unicode, TaskNotes notes) {
    return new TreeDrawing(unicode, notes).drawn(graph);
  }

  private String drawn(GraphView graph) {
    out.append(TreeText.head(graph)).append('\n');
    print(branches(graph.body(), Sources.named(graph.body()), ""), "");
    return out.toString();
  }

  /** A line of the tree and what hangs on it. */
  private record Branch(String text, List<Branch> branches) {}

  private void print(List<Branch> branches, String indent) {
    for (int i = 0; i < branches.size(); i++) {
      boolean last = i == branches.size() - 1;
      out.append(indent);
      out.append(unicode ? (last ? "\u2514\u2500 " : "\u251c\u2500 ") : (last ? "`- " : "|- "));
      out.append(branches.get(i).text()).append('\n');
      print(branches.get(i).branches(), indent + (last ? "   " : unicode ? "\u2502  " : "|  "));
    }
  }

  private List<Branch> branches(BlockView block, Sources sources, String group) {
    List<Branch> all = new ArrayList<>();
    for (NodeView node : block.nodes()) {
      switch (node.kind()) {
        case VALUE, JOIN, COLLECT, PICK -> {}
        case LABEL -> node.blocks().forEach(each -> all.addAll(branches(each, sources, group)));
        case LEAVE -> {
          if (!node.source().text().isEmpty()) { // a plain end of a case says nothing
            all.add(new Branch(Titles.of(node), List.of()));
          }
        }
        default -> all.add(new Branch(text(node, sources, group), inside(node, sources, group)));
      }
    }
    return all;
  }

  private List<Branch> inside(NodeView node, Sources sources, String group) {
    GraphView child = node.child();
    if (child != null) {
      return branches(child.body(), Sources.named(child.body()), group + node.id() + ".");
    }
    List<Branch> all = new ArrayList<>();
    for (int i = 0; i < node.blocks().size(); i++) {
      BlockView block = node.blocks().get(i);
      List<Branch> branches = branches(block, sources, group);
      boolean own = node.kind() == Kind.MAP || (node.kind() == Kind.TRY && i == 0);
      if (own) {
        all.addAll(branches);
      } else if (!branches.isEmpty() || node.kind() != Kind.CHOICE) {
        all.add(new Branch(Titles.of(block), branches));
      }
    }
    return all;
  }

  private String text(NodeView node, Sources sources, String group) {
    if (notes != null) {
      String note = node.kind().isTask() ? notes.of(group + node.id()) : "";
      return TreeText.title(node) + (note.isEmpty() ? "" : "  " + note);
    }
    List<String> from =
        node.kind().isTask() || node.kind() == Kind.GROUP || node.source().text().isEmpty()
            ? Sources.names(sources.of(node))
            : List.of();
    String arrow = unicode ? "  \u2190 " : "  <- ";
    List<String> settings = TreeText.notes(node);
    return TreeText.title(node)
        + (from.isEmpty() ? "" : from.stream().collect(Collectors.joining(", ", arrow, "")))
        + (settings.isEmpty()
            ? ""
            : settings.stream().collect(Collectors.joining(", ", "  [", "]")));
  }
}
