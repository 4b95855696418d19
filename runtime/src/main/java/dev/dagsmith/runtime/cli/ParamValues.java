package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.xcom.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a dag's parameters, from the command line or from a stored run. */
final class ParamValues {
  private final List<@Nullable Object> values = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private ParamValues() {}

  /**
   * Options win over {@code --conf}, and that over defaults.
   *
   * @throws UsageException with everything that is wrong
   */
  static List<@Nullable Object> of(DagDefinition dag, Arguments args) {
    ParamValues read = new ParamValues();
    Map<String, String> conf = read.conf(dag, args.get("--conf"));
    for (ParamDef param : dag.params()) {
      String option = param.injected() ? null : args.get(Option.of(param).name());
      if (option != null && !Commands.isReserved(Option.of(param).name())) {
        read.read(Option.of(param).name(), param, option, false);
      } else if (conf.containsKey(param.name()) && param.sensitive()) {
        read.problems.add(
            "--conf: "
                + param.name()
                + " is secret, and arguments are seen by others. Say where it is: "
                + Option.of(param).name()
                + " with "
                + SecretArguments.HOW
                + ".");
      } else if (conf.containsKey(param.name())) {
        read.read("--conf, " + param.name(), param, conf.get(param.name()), true);
      } else {
        read.byDefault(param, args);
      }
    }
    return read.result();
  }

  private List<@Nullable Object> result() {
    if (!problems.isEmpty()) {
      throw new UsageException(problems);
    }
    return values;
  }

  private Map<String, String> conf(DagDefinition dag, @Nullable String json) {
    if (json == null) {
      return Map.of();
    }
    try {
      Map<String, String> fields = JsonFields.checked(json);
      List<String> names =
          dag.params().stream().filter(each -> !each.injected()).map(ParamDef::name).toList();
      for (String name : fields.keySet()) {
        if (!names.contains(name)) {
          problems.add(
              "--conf: the dag has no parameter " + name + "." + DidYouMean.hint(name, names));
        }
      }
      return fields;
    } catch (IllegalArgumentException e) {
      problems.add("--conf: got " + quoted(json) + ", expected a JSON object: " + e.getMessage());
      return Map.of();
    }
  }

  private void byDefault(ParamDef param, Arguments args) {
    if (param.defaultText() != null) {
      read("default of " + param.name(), param, param.defaultText(), false);
    } else if (param.injected()) {
      values.add(null);
    } else if (!args.isMended(Option.of(param).name())) {
      problems.add(
          Option.of(param).name()
              + " is missing: "
              + ParamText.type(param)
              + ". "
              + ParamText.description(param));
    }
  }

  private void read(String from, ParamDef param, @Nullable String text, boolean json) {
    String given = String.valueOf(text);
    try {
      values.add(json ? ParamReader.json(param, given) : ParamReader.text(param, given));
    } catch (BadValue e) {
      if (param.sensitive()) {
        problems.add(from + ": what it names is not as expected: " + expected(param) + ".");
        return;
      }
      problems.add(
          from
              + ": got "
              + (json ? given : quoted(given))
              + ", expected "
              + e.getMessage()
              + (String.valueOf(e.getMessage()).matches("(?s).*[.?]") ? "" : "."));
    }
  }

  /** Without what was found, and without what could tell of it. */
  private static String expected(ParamDef param) {
    return ParamText.type(param)
        + (ParamText.bounds(param).isEmpty() ? "" : " " + ParamText.bounds(param))
        + (param.pattern().isEmpty() ? "" : " that matches " + param.pattern());
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
