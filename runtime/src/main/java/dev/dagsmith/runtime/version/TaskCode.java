package dev.dagsmith.runtime.version;

import dev.dagsmith.runtime.core.Kind;
import dev.dagsmith.runtime.core.Plan;
import dev.dagsmith.runtime.graph.TaskNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
 * directory or jar; those that are elsewhere do not count. No class is loaded and no jar read anew:
 * every run waits for it.
 */
public final class TaskCode {
  private TaskCode() {}

  /** The text; empty if none of the classes is found. */
  public static String of(Plan plan) {
    Map<Path, ClassFiles> places = new HashMap<>();
    Set<String> seen = new HashSet<>();
    CRC32 all = new CRC32();
    try {
      for (int number = 0; number < plan.size(); number++) {
        if (plan.kind(number) == Kind.TASK) {
          String owner = owner((TaskNode) plan.node(number));
          Path place = place(plan.definitionOf(number).plain().getClass());
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
      all.update((owner + sum).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String owner(TaskNode task) {
    int dot = task.callee().lastIndexOf('.');
    return dot < 0 ? "" : task.callee().substring(0, dot);
  }

  private static @Nullable Path place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return source == null || source.getLocation() == null
          ? null
          : Path.of(source.getLocation().toURI());
    } catch (URISyntaxException
        | IllegalArgumentException
        | java.nio.file.FileSystemNotFoundException e) {
      return null; // a class loader of its own kind
    }
  }
}
