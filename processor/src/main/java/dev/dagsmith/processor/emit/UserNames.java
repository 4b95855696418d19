package dev.dagsmith.processor.emit;

import dev.dagsmith.processor.graph.Block;
import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.DagGraph;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.graph.Piece;
import dev.dagsmith.processor.program.DagMethod;
import dev.dagsmith.processor.program.JavaType;
import java.util.HashSet;
import java.util.Set;

/** The simple names of the types, and the parameters, that a dag's generated code may name. */
final class UserNames {
  private final Set<String> names = new HashSet<>();

  private UserNames() {}

  static Set<String> of(DagGraph graph) {
    UserNames types = new UserNames();
    types.add(graph.header().owner());
    types.add(graph.header().result());
    for (DagMethod.Param param : graph.params()) {
      types.names.add(param.var().name());
      types.add(param.var().type());
    }
    types.add(graph.body());
    return types.names;
  }

  private void add(Block block) {
    for (Node node : block.nodes()) {
      if (node instanceof Node.Task task) {
        add(task.call().result());
        add(task.code());
      } else if (node instanceof Node.Value value) {
        add(value.code());
      } else if (node instanceof Node.Choice choice) {
        add(choice.choose());
      } else if (node instanceof Node.Mapped map) {
        add(map.source());
        add(map.element().type());
      } else if (node instanceof Node.Throw exit) {
        add(exit.failure());
      } else if (node instanceof Node.Group group) {
        add(group.arguments());
      }
      node.blocks().forEach(this::add);
    }
  }

  private void add(Code code) {
    for (Piece piece : code.pieces()) {
      if (piece instanceof Piece.Type type) {
        add(type.type());
      } else if (piece instanceof Piece.Local local) {
        add(local.var().type());
      } else if (piece instanceof Piece.Get get) {
        add(get.type());
      }
    }
    if (code.target() != null) {
      add(code.target().type());
    }
  }

  private void add(JavaType type) {
    if (type instanceof JavaType.Declared declared) {
      names.addAll(declared.names());
      declared.arguments().forEach(this::add);
    } else if (type instanceof JavaType.ArrayOf array) {
      add(array.component());
    } else if (type instanceof JavaType.Wildcard wildcard) {
      if (wildcard.upper() != null) {
        add(wildcard.upper());
      }
      if (wildcard.lower() != null) {
        add(wildcard.lower());
      }
    }
  }
}
