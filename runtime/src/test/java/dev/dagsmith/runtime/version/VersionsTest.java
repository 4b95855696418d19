package dev.dagsmith.runtime.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionsTest {
  private static final String CHILD =
      """
      {"dag_id": "clean", "generated_class": "shop.CleanDag",
       "params": [{"name": "text", "type": "java.lang.String"}],
       "nodes": [{"id": "trim", "kind": "task", "callee": "shop.Clean.trim", "code": "%s",
                  "reads": ["text#0"]},
                 {"id": "return#1", "kind": "return", "reads": ["trim"],
                  "refs": [{"role": "value", "node": "trim"}]}]}
      """;
  private static final String DAG =
      """
      {"dag_id": "orders", "generated_class": "shop.OrdersDag", "params": [],
       "nodes": [{"id": "fetch", "kind": "task", "code": "fetch()"},
                 {"id": "if#1", "kind": "choice", "code": "$0", "reads": ["fetch"], "blocks": [
                   {"name": "then", "nodes": [{"id": "a", "kind": "sensor", "step": true}]},
                   {"name": "else", "nodes": []}]},
                 {"id": "clean", "kind": "group", "callee": "shop.Clean.clean"},
                 {"id": "print", "kind": "task", "code": "print($0)", "reads": ["clean"]}]
      ,"groups": {"clean": "shop.CleanDag"}, "dags": {"shop.CleanDag": %s}}
      """;

  private static String dag(String trim) {
    return DAG.formatted(CHILD.formatted(trim));
  }

  @Test
  void seesWhatChangedInADagThatIsCalled() {
    var change = Versions.change(dag("trim($0)"), dag("trim($0,1)"));
    assertThat(change.changed()).containsExactly("clean.trim", "print");
    assertThat(change.same()).containsOnlyKeys("fetch", "if#1", "a", "clean");
  }

  @Test
  void seesADecision() {
    String other = dag("").replace("\"code\": \"$0\"", "\"code\": \"$0>1\"");
    assertThat(Versions.change(dag(""), other).changed()).containsExactly("a");
  }

  @Test
  void knowsNothingOfAGraphThatWasBuiltByHandOrIsBroken() {
    assertThat(Versions.change("{}", dag(""))).isNull();
    assertThat(Versions.change(dag(""), "{}")).isNull();
    assertThat(Versions.change(null, dag(""))).isNull();
    assertThat(Versions.change("{\"nodes\": [{\"kind\": \"new\"}]}", dag(""))).isNull();
    assertThat(Versions.change("[", dag(""))).isNull();
  }
}
