package dev.dagsmith.runtime.engine.value;

import static dev.dagsmith.runtime.engine.Dags.INT;
import static dev.dagsmith.runtime.engine.Dags.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.engine.Dags;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.TypeRef;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Parameters to JSON and back. */
class ParamsTest {
  private static final DagDefinition DAG =
      Dags.dag("params")
          .param(ParamDef.of("count", INT))
          .param(ParamDef.injected("run", TypeRef.of(dev.dagsmith.RunInfo.class)))
          .param(ParamDef.of("text", STRING))
          .param(ParamDef.of("amount", TypeRef.of(BigDecimal.class)))
          .param(ParamDef.of("tree", TypeRef.of(Map.class, STRING, TypeRef.of(List.class, INT))))
          .body(Block.of());

  @Test
  void whatIsStoredComesBackAsItWas() {
    List<Object> arguments =
        Arrays.asList(
            7,
            null,
            "a \"quoted\" {brace} [bracket], \\ and: comma",
            new BigDecimal("1.2300"),
            Map.of("x}", List.of(1, 2)));

    Params stored = Params.parse(DAG, Params.encode(DAG, arguments).json(), null);

    assertThat(stored.decode(0)).isEqualTo(7);
    assertThat(stored.decode(1)).isNull();
    assertThat(stored.decode(2)).isEqualTo(arguments.get(2));
    assertThat(stored.decode(3)).isEqualTo(arguments.get(3));
    assertThat(stored.decode(4)).isEqualTo(arguments.get(4));
  }

  @Test
  void nullIsAValueButNotForAPrimitive() {
    Params stored = Params.encode(DAG, Arrays.asList(7, null, null, null, null));

    assertThat(stored.decode(2)).isNull();
    assertThatThrownBy(() -> Params.encode(DAG, Arrays.asList(null, null, "", null, null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Parameter count of dag params is of type int and can't be null; give it a value.");
  }
}
