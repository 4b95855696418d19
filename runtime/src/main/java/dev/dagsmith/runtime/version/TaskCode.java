package dev.dagsmith.runtime.version;

import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.graph.TaskNode;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What the classes that declare a dag's tasks are compiled to, as a short text that differs when
 * they do. They are looked for beside the generated class of the dag that calls them, in its
 * directory or jar; those that are elsewhere do not count. Every run waits for it: no class of the
 * dag is loaded, no jar read anew, and nothing is used that a starting program has not loaded.
 */
public final class TaskCode {
  private TaskCode() {}

  /** The text; empty if none of the classes is found. */
  public static String of(Plan plan) {
    Map<File, ClassFiles> places = new HashMap<>();
    Set<String> seen = new HashSet<>();
    CRC32 all = new CRC32();
    try {
      for (int number = 0; number < plan.size(); number++) {
        if (plan.kind(number) == Kind.TASK) {
          String owner = owner((TaskNode) plan.node(number));
          File place = place(plan.definitionOf(number).plain().getClass());
          if (place != null && seen.add(owner)) {
            ClassFiles files = places.get(place);
            if (files == null) {
              files = ClassFiles.in(place);
              places.put(place, files);
            }
            add(all, owner, files.sum(owner));
          }
        }
      }
      for (ClassFiles each : places.values()) {
        each.close();
      }
    } catch (IOException e) {
      return ""; // it is said for information, and nothing depends on it
    }
    return all.getValue() == 0 ? "" : Long.toHexString(all.getValue());
  }

  private static void add(CRC32 all, String owner, long sum) {
    if (sum >= 0) {
      all.update(owner.getBytes(StandardCharsets.UTF_8));
      for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
        all.update((int) (sum >>> shift));
      }
    }
  }

  private static String owner(TaskNode task) {
    int dot = task.callee().lastIndexOf('.');
    return dot < 0 ? "" : task.callee().substring(0, dot);
  }

  private static @Nullable File place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    if (location == null || !location.getProtocol().equals("file")) {
      return null; // a class loader of its own kind
    }
    try {
      String path = location.getPath();
      return path.indexOf('%') < 0 ? new File(path) : new File(location.toURI());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
