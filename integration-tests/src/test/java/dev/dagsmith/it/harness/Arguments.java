package dev.dagsmith.it.harness;

import dev.dagsmith.it.source.DagSource;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The arguments that a program is run with: a comment {@code //= [1, "a"]} above its method for
 * each run, JSON of the parameters' types. Where the dag is meant to differ from the plain call,
 * its result follows: {@code //= [1] -> 2}.
 *
 * @param text as in the comment
 * @param values the arguments
 * @param expected the result that the dag is meant to have, or null
 */
public record Arguments(String text, Object[] values, JsonNode expected) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MARK = "//=";

  /** Those that stand above a program; none at all stands for one run without arguments. */
  public static List<Arguments> of(SourceFile source, Program program) {
    List<Arguments> all = new ArrayList<>();
    List<String> lines = source.text().lines().toList();
    DagSource dag = program.dag();
    for (int line = dag.firstLine() - 2; line >= 0; line--) {
      String text = lines.get(line).strip();
      if (!text.startsWith(MARK)) {
        break;
      }
      all.add(0, read(program, text.substring(MARK.length()).strip()));
    }
    return all.isEmpty() ? List.of(read(program, "[]")) : all;
  }

  private static Arguments read(Program program, String text) {
    String[] parts = text.split(" -> ", -1);
    JsonNode array = JSON.readTree(parts[0]);
    var types = program.method().getGenericParameterTypes();
    if (array.size() != types.length) {
      throw new IllegalArgumentException(program.dag().key() + " can't be called with " + text);
    }
    Object[] values = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      values[i] = JSON.treeToValue(array.get(i), JSON.constructType(types[i]));
    }
    return new Arguments(text, values, parts.length == 1 ? null : JSON.readTree(parts[1]));
  }

  /** Whether a result is the one that was meant. */
  public boolean expects(Object result) {
    return JSON.readTree(JSON.writeValueAsString(result)).equals(expected);
  }

  @Override
  public String toString() {
    return text;
  }
}
