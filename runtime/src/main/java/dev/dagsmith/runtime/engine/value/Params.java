package dev.dagsmith.runtime.engine.value;

import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.xcom.JsonFields;
import dev.dagsmith.runtime.xcom.XComCodec;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A run's parameters as they are stored: each as JSON of its declared type, the secret ones apart
 * from the others.
 */
public final class Params {
  /** What is shown of a secret one. */
  private static final String MASKED = "\"***\"";

  private final List<ParamDef> defs;
  private final byte[] @Nullable [] values;

  private Params(List<ParamDef> defs, byte[] @Nullable [] values) {
    this.defs = defs;
    this.values = values;
  }

  /**
   * Encodes the arguments of a call.
   *
   * @throws IllegalArgumentException if one is null or has no stored form where it needs one
   */
  public static Params encode(DagDefinition dag, List<@Nullable Object> arguments) {
    byte[] @Nullable [] values = new byte[arguments.size()][];
    for (int i = 0; i < values.length; i++) {
      ParamDef def = dag.params().get(i);
      if (!def.injected()) {
        values[i] = encode(dag, def, arguments.get(i));
      }
    }
    return new Params(dag.params(), values);
  }

  /**
   * Reads them back; what is not there is null.
   *
   * @param secrets the secret ones, a JSON object; null if there are none
   */
  public static Params parse(DagDefinition dag, String json, byte @Nullable [] secrets) {
    byte[] @Nullable [] values = new byte[dag.params().size()][];
    Map<String, String> fields = new HashMap<>(JsonFields.of(json));
    if (secrets != null) {
      fields.putAll(JsonFields.of(new String(secrets, StandardCharsets.UTF_8)));
    }
    for (int i = 0; i < values.length; i++) {
      ParamDef def = dag.params().get(i);
      if (!def.injected()) {
        values[i] = fields.getOrDefault(def.name(), "null").getBytes(StandardCharsets.UTF_8);
      }
    }
    return new Params(dag.params(), values);
  }

  /** A copy of its own of one of them; null for an injected one. */
  @Nullable Object decode(int index) {
    byte[] value = values[index];
    return value == null ? null : XComCodec.json().decode(value, defs.get(index).type());
  }

  /** Copies of all but the injected ones, by name, in the order of the method's. */
  public Map<String, @Nullable Object> decoded() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      if (!defs.get(i).injected()) {
        all.put(defs.get(i).name(), decode(i));
      }
    }
    return Collections.unmodifiableMap(all);
  }

  /** All of them as a JSON object, the secret ones masked. */
  public String json() {
    return json((def, value) -> def.sensitive() ? MASKED : value);
  }

  /** The secret ones as a JSON object; null if there are none. */
  public byte @Nullable [] secrets() {
    String json = json((def, value) -> def.sensitive() ? value : null);
    return json.equals("{}") ? null : json.getBytes(StandardCharsets.UTF_8);
  }

  private String json(BiFunction<ParamDef, String, @Nullable String> shown) {
    StringBuilder out = new StringBuilder("{");
    for (int i = 0; i < values.length; i++) {
      byte[] value = values[i];
      String json =
          value == null
              ? null
              : shown.apply(defs.get(i), new String(value, StandardCharsets.UTF_8));
      if (json != null) {
        if (out.length() > 1) {
          out.append(',');
        }
        out.append('"').append(defs.get(i).name()).append("\":").append(json);
      }
    }
    return out.append('}').toString();
  }

  private static byte[] encode(DagDefinition dag, ParamDef def, @Nullable Object argument) {
    String what = "Parameter " + def.name() + " of dag " + dag.dagId();
    if (argument == null && def.type().raw().isPrimitive()) {
      throw new IllegalArgumentException(
          what + " is of type " + def.type() + " and can't be null; give it a value.");
    }
    try {
      return XComCodec.json().encode(argument, def.type());
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          what + " can't be stored" + (def.sensitive() ? "." : ": " + e.getMessage()),
          def.sensitive() ? null : e);
    }
  }
}
