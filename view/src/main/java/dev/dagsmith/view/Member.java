package dev.dagsmith.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node that is drawn, with its place among the others. Made by {@link Members}. */
final class Member {
  /** Members that stand in one block. */
  static final class Room {
    final String title;
    final @Nullable Member owner;
    final List<Member> members = new ArrayList<>();

    Room(String title, @Nullable Member owner) {
      this.title = title;
      this.owner = owner;
    }
  }

  final String key;
  final NodeView node;
  final Scene.About about;
  final Room room;
  final List<Room> rooms = new ArrayList<>();
  final Set<Member> before = new LinkedHashSet<>();
  final Set<Member> after = new LinkedHashSet<>();

  Member(String key, Scene.About about, Room room) {
    this.key = key;
    this.node = about.node();
    this.about = about;
    this.room = room;
  }

  /** Whether a line may end at it from inside: never, for it is drawn around what is in it. */
  boolean contains(Member other) {
    for (Member each = other; each != null; each = each.room.owner) {
      if (each == this) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is drawn as a box around its rooms. */
  boolean isBox() {
    return switch (node.kind()) {
      case MAP, TRY, PARALLEL -> true;
      case GROUP -> node.child() != null;
      default -> false;
    };
  }

  /** What is under way last in it; nothing for what never comes to an end. */
  List<Member> exits() {
    List<Member> exits = new ArrayList<>();
    if (node.kind() == Kind.CHOICE) {
      for (Room each : rooms) {
        each.members.stream().filter(m -> m.after.isEmpty()).forEach(m -> exits.addAll(m.exits()));
      }
      if (rooms.size() < 2 || rooms.stream().anyMatch(each -> each.members.isEmpty())) {
        exits.add(this);
      }
    } else if (node.kind() != Kind.RETURN && node.kind() != Kind.THROW) {
      exits.add(this);
    }
    return exits;
  }
}
