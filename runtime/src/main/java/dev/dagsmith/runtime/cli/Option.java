package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.view.OptionName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option of a command: read by {@link Arguments}, described by {@link Help}.
 *
 * @param name its main name with dashes, {@code --batch-size}
 * @param aliases other names
 * @param value what stands for its value in the help; empty for a flag
 * @param text what it is for
 * @param param the dag's parameter that it gives; null for options of our own
 */
record Option(
    String name, List<String> aliases, String value, String text, @Nullable ParamDef param) {

  static Option flag(String name, String text) {
    return new Option(name, List.of(), "", text, null);
  }

  static Option value(String name, String value, String text) {
    return new Option(name, List.of(), value, text, null);
  }

  static Option of(ParamDef param) {
    String exact = "--" + param.name();
    String dashed = OptionName.of(param.name());
    return new Option(
        dashed,
        dashed.equals(exact) ? List.of() : List.of(exact),
        ParamText.type(param),
        ParamText.description(param),
        param);
  }

  boolean isNamed(String given) {
    return name.equals(given) || aliases.contains(given);
  }

  /** Whether it may stand without a value. */
  boolean isFlag() {
    return value.isEmpty() || (param != null && ParamText.isBoolean(param));
  }
}
