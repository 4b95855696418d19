package dev.dagsmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.dagsmith.processor.graph.Code;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.program.JavaType;
import javax.lang.model.element.Modifier;

/** Writes a method for each node. */
final class Nodes {
  private final Members members;
  private final JavaType.Declared owner;
  private final Blocks blocks;

  /** Writes to {@code members}, for a dag of the class {@code owner}. */
  Nodes(Members members, JavaType.Declared owner) {
    this.members = members;
    this.owner = owner;
    this.blocks = new Blocks(members, this);
  }

  /** Adds the node's method, and those of the nodes inside it; gives the call of it. */
  CodeBlock add(Node node) {
    Members.Method place = members.reserve(node.head().id());
    members.add(
        place,
        MethodSpec.methodBuilder(place.name())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(RuntimeNames.NODE)
            .addCode(
                CodeBlock.builder()
                    .add("// $L\nreturn ", NodeComments.of(node))
                    .add(value(node))
                    .add(";\n")
                    .build())
            .build());
    return place.call();
  }

  /** An expression for a block. */
  CodeBlock block(dev.dagsmith.processor.graph.Block block, String name) {
    return blocks.of(block, name);
  }

  /** A lambda for a node's code. */
  CodeBlock lambda(Code code) {
    return Lambdas.of(code, owner);
  }

  private CodeBlock value(Node node) {
    if (node instanceof Node.Task task) {
      return TaskNodes.of(this, task);
    } else if (node instanceof Node.Choice choice) {
      return ChoiceNodes.of(this, choice);
    } else if (node instanceof Node.Mapped map) {
      return MapNodes.of(this, map);
    } else if (node instanceof Node.Try attempt) {
      return TryNodes.of(this, attempt);
    } else if (node instanceof Node.Group group) {
      return GroupNodes.of(this, group);
    } else if (node instanceof Node.Label label) {
      return Construction.of("LabelNode", label).with(block(label.body(), name(node))).end();
    } else if (node instanceof Node.Parallel parallel) {
      return Construction.of("ParallelNode", parallel)
          .list(parallel.branches().stream().map(each -> block(each, name(node))).toList())
          .end();
    }
    return SmallNodes.of(this, node);
  }

  private static String name(Node node) {
    return node.head().id();
  }
}
