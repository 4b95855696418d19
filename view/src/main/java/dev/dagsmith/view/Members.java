package dev.dagsmith.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the members of a graph, and the lines by which values pass between them. */
final class Members {
  private final List<Member> all = new ArrayList<>();
  private final List<Scene.Line> data = new ArrayList<>();

  /** All members, each after the one that it is in. */
  List<Member> all() {
    return all;
  }

  /** The lines of values. */
  List<Scene.Line> data() {
    return data;
  }

  /** A dag's members by the ids of their nodes; in the whole graph they have a prefix. */
  private record Scope(String prefix, String file, Map<String, Member> members) {
    Scene.About about(NodeView node) {
      return new Scene.About(prefix + node.id(), file, node);
    }
  }

  /** Takes in a dag's graph. */
  Member.Room add(GraphView graph, String prefix, @Nullable Member owner) {
    Map<String, Member> members = new LinkedHashMap<>();
    Scope scope = new Scope(prefix, graph.origin().file(), members);
    Member.Room room = room(graph.body(), owner, scope);
    Sources sources = Sources.traced(graph.body());
    for (Member member : members.values()) {
      GraphView child = member.node.child();
      if (child != null) {
        member.rooms.add(add(child, member.about.id() + ".", member));
      }
    }
    members.values().forEach(member -> connect(member, sources, members));
    return room;
  }

  private Member.Room room(BlockView block, @Nullable Member owner, Scope scope) {
    Member.Room room = new Member.Room(Titles.of(block), owner);
    fill(room, block, scope);
    return room;
  }

  private void fill(Member.Room room, BlockView block, Scope scope) {
    for (NodeView node : block.nodes()) {
      switch (node.kind()) {
        case VALUE, JOIN, COLLECT, PICK, LEAVE -> {}
        case LABEL -> node.blocks().forEach(each -> fill(room, each, scope));
        default -> {
          Member member = new Member("n" + (all.size() + 1), scope.about(node), room);
          all.add(member);
          scope.members().put(node.id(), member);
          room.members.add(member);
          node.blocks().forEach(each -> member.rooms.add(room(each, member, scope)));
        }
      }
    }
  }

  private void connect(Member to, Sources sources, Map<String, Member> scope) {
    for (String id : sources.of(to.node)) {
      Member from = scope.get(id);
      if (from != null && !from.contains(to) && !to.contains(from)) {
        data.add(new Scene.Line(from.key, to.key, Scene.Style.DATA, ""));
        order(from, to);
      }
    }
  }

  /** Notes the order of the two members of one room that contain these. */
  static void order(Member from, Member to) {
    for (Member a = from; a != null; a = a.room.owner) {
      for (Member b = to; b != null; b = b.room.owner) {
        if (a.room == b.room) {
          if (a != b) {
            a.after.add(b);
            b.before.add(a);
          }
          return;
        }
      }
    }
  }
}
