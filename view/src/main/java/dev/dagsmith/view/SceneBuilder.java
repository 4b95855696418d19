package dev.dagsmith.view;

import dev.dagsmith.view.Scene.Form;
import dev.dagsmith.view.Scene.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the scene of a graph. */
final class SceneBuilder {
  private final Members members = new Members();
  private final Map<String, Scene.Line> lines = new LinkedHashMap<>();

  private SceneBuilder() {}

  static Scene of(GraphView graph) {
    SceneBuilder builder = new SceneBuilder();
    Member.Room body = builder.members.add(graph, "", null);
    builder.data();
    List<Member> all = builder.members.all();
    for (int i = all.size() - 1; i >= 0; i--) { // what is inside first: its ends are known then
      all.get(i).rooms.forEach(builder::steps);
    }
    builder.steps(body);
    all.forEach(builder::ways);
    return new Scene(builder.items(body), List.copyOf(builder.lines.values()));
  }

  /** A map is reached by the lines to what is in it, where an element goes there. */
  private void data() {
    Set<String> reached = new HashSet<>();
    for (Scene.Line line : members.data()) {
      Member to = member(line.to()).room.owner;
      for (; to != null; to = to.room.owner) {
        reached.add(line.from() + " " + to.key);
      }
    }
    for (Scene.Line line : members.data()) {
      boolean map = member(line.to()).node.kind() == Kind.MAP;
      if (!map || !reached.contains(line.from() + " " + line.to())) {
        line(line);
      }
    }
  }

  private void ways(Member branch) {
    if (branch.node.kind() != Kind.CHOICE) {
      return;
    }
    for (Member.Room room : branch.rooms) {
      for (Member each : room.members) {
        if (each.before.isEmpty()) {
          line(new Scene.Line(branch.key, each.key, Style.WAY, room.title));
        }
      }
    }
  }

  /**
   * Draws no more than what orders a step: the ends of what is above, the starts of what follows.
   */
  private void steps(Member.Room room) {
    Set<Member> since = new LinkedHashSet<>();
    Member last = null;
    for (Member member : room.members) {
      if (member.node.step()) {
        for (Member each : List.copyOf(since)) {
          if (each.after.stream().noneMatch(next -> next == member || since.contains(next))) {
            step(each, member);
          }
        }
        since.clear();
        last = member;
      } else if (last != null && member.before.stream().noneMatch(since::contains)) {
        step(last, member);
      }
      since.add(member);
    }
  }

  private void step(Member from, Member to) {
    Members.order(from, to);
    for (Member exit : from.exits()) {
      line(new Scene.Line(exit.key, to.key, Style.STEP, ""));
    }
  }

  private void line(Scene.Line line) {
    lines.putIfAbsent(line.from() + " " + line.to(), line);
  }

  private Member member(String key) {
    return members.all().get(Integer.parseInt(key.substring(1)) - 1);
  }

  private List<Scene.Item> items(Member.Room room) {
    List<Scene.Item> items = new ArrayList<>();
    for (Member member : room.members) {
      if (member.isBox()) {
        items.add(
            new Scene.Box(
                member.key,
                frame(member.node.kind()),
                Titles.of(member.node),
                member.about,
                inside(member)));
      } else {
        items.add(
            new Scene.Point(
                member.key, form(member.node.kind()), Titles.of(member.node), member.about));
        member.rooms.forEach(each -> items.addAll(items(each)));
      }
    }
    return items;
  }

  /** The catches and the finally of a try are boxes of their own. */
  private List<Scene.Item> inside(Member member) {
    List<Scene.Item> items = new ArrayList<>();
    for (int i = 0; i < member.rooms.size(); i++) {
      Member.Room room = member.rooms.get(i);
      if (member.node.kind() == Kind.TRY && i > 0) {
        items.add(
            new Scene.Box(
                member.key + "_" + i, Scene.Frame.HANDLER, room.title, member.about, items(room)));
      } else {
        items.addAll(items(room));
      }
    }
    return items;
  }

  private static Scene.Frame frame(Kind kind) {
    return switch (kind) {
      case MAP -> Scene.Frame.MAP;
      case TRY -> Scene.Frame.TRY;
      case PARALLEL -> Scene.Frame.PARALLEL;
      default -> Scene.Frame.DAG;
    };
  }

  private static Form form(Kind kind) {
    return switch (kind) {
      case SENSOR -> Form.SENSOR;
      case CHOICE -> Form.BRANCH;
      case GROUP -> Form.DAG;
      case RETURN, THROW -> Form.END;
      case BARRIER -> Form.BARRIER;
      default -> Form.TASK;
    };
  }
}
