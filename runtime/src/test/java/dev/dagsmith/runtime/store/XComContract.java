package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.instance;
import static dev.dagsmith.runtime.store.Fixture.row;
import static dev.dagsmith.runtime.store.Fixture.run;
import static dev.dagsmith.runtime.store.Fixture.succeeded;
import static dev.dagsmith.runtime.store.Fixture.text;
import static dev.dagsmith.runtime.store.Fixture.xcom;
import static dev.dagsmith.runtime.store.Fixture.xcoms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.core.TaskState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store must do with values. */
interface XComContract {
  RunStore store();

  @Test
  default void aValueIsThatOfTheAttemptThatSucceeded() {
    RunKey run = run(store(), "shop", "r1", "load");
    AttemptKey first = attempt(run, "load", 1);
    new Group()
        .instance(row(first, TaskState.UP_FOR_RETRY))
        .xcom(xcom(first, "pushed", "1"))
        .commit(store());
    assertThat(store().xcom(instance(run, "load"), "pushed")).isNull();
    assertThat(xcoms(store(), run)).isEmpty();

    AttemptKey second = attempt(run, "load", 2);
    succeeded(new Group(), second, "\"v\"").xcom(xcom(second, "pushed", "2")).commit(store());
    XComRow value = store().xcom(instance(run, "load"), "return_value");
    assertThat(value.attempt()).isEqualTo(second);
    assertThat(value.type()).isEqualTo("java.lang.String");
    assertThat(value.codec()).isEqualTo("json");
    assertThat(text(value)).isEqualTo("\"v\"");
    assertThat(text(store().xcom(instance(run, "load"), "pushed"))).isEqualTo("2");
    assertThat(store().xcom(instance(run, "load"), "else")).isNull();
    assertThat(store().xcom(instance(run, "load", 0), "return_value")).isNull();
    assertThat(xcoms(store(), run)).containsExactly("load.pushed=2", "load.return_value=\"v\"");
    assertThat(store().keys(instance(run, "load"))).containsExactly("pushed", "return_value");
    assertThat(store().keys(instance(run, "load", 0))).isEmpty();
    assertThat(store().keys(instance(run, "unknown"))).isEmpty();
  }

  @Test
  default void aValueIsThatOfTheEpochThatSucceeded() {
    RunKey run = run(store(), "shop", "r1", "load");
    AttemptKey old = attempt(run, "load", 1, 0);
    succeeded(new Group(), old, "1").xcom(xcom(old, "pushed", "2")).commit(store());
    AttemptKey cleared = new AttemptKey(old.instance(), 2, 0);
    new Group().instance(row(cleared, TaskState.NONE)).commit(store());
    assertThat(xcoms(store(), run)).isEmpty();

    succeeded(new Group(), new AttemptKey(old.instance(), 2, 1), "3").commit(store());
    assertThat(text(store().xcom(old.instance(), "return_value"))).isEqualTo("3");
    assertThat(store().xcom(old.instance(), "pushed")).isNull();
    assertThat(store().keys(old.instance())).containsExactly("return_value");
    assertThat(xcoms(store(), run)).containsExactly("load[0].return_value=3");
    assertThat(elements(instance(run, "load"))).containsExactly("3");
  }

  @Test
  default void bytesComeBackAsTheyWere() {
    RunKey run = run(store(), "shop", "r1", "load");
    AttemptKey key = attempt(run, "load", 1);
    byte[] large = new byte[3 << 20];
    new Random(1).nextBytes(large);
    new Group()
        .instance(row(key, TaskState.SUCCESS))
        .xcom(new XComRow(key, "large", "byte[]", "raw", large))
        .xcom(new XComRow(key, "empty", "byte[]", "raw", new byte[0]))
        .commit(store());
    assertThat(store().xcom(key.instance(), "large").value()).isEqualTo(large);
    assertThat(store().xcom(key.instance(), "empty").value()).isEmpty();
  }

  @Test
  default void whoMayReadStandsBesideTheValue() {
    RunKey run = run(store(), "shop", "r1", "load");
    AttemptKey key = attempt(run, "load", 1);
    byte[] value = {1};
    new Group()
        .instance(row(key, TaskState.SUCCESS))
        .xcom(new XComRow(key, "a", "int", "json", value, null, List.of("x", "g.y")))
        .xcom(new XComRow(key, "b", "int", "json", value))
        .commit(store());
    assertThat(store().xcom(key.instance(), "a").readers()).containsExactly("x", "g.y");
    assertThat(store().xcom(key.instance(), "b").readers()).isEmpty();
  }

  @Test
  default void elementsComeInOrder() {
    RunKey run = run(store(), "shop", "r1", "part", "other");
    Group group = new Group();
    for (int i = 299; i >= 0; i--) {
      succeeded(group, attempt(run, "part", 1, 2, i), "" + i);
    }
    succeeded(group, attempt(run, "part", 1, 1, 7), "before");
    succeeded(group, attempt(run, "part", 1, 3), "after");
    succeeded(group, attempt(run, "other", 1, 2, 5), "other");
    group.instance(row(attempt(run, "part", 1, 2, 300), TaskState.SKIPPED));
    group.commit(store());
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      expected.add("" + i);
    }
    assertThat(elements(instance(run, "part", 2))).isEqualTo(expected);
    assertThat(elements(instance(run, "part", 2, 299))).containsExactly("299");
    assertThat(elements(instance(run, "part"))).hasSize(302).startsWith("before", "0");
    assertThat(elements(instance(run, "part", 4))).isEmpty();
    assertThat(elements(instance(run, "unknown"))).isEmpty();
  }

  @Test
  default void manyKeysOfOneInstanceComeInPages() {
    RunKey run = run(store(), "shop", "r1", "load", "next");
    Group group = new Group();
    AttemptKey key = attempt(run, "load", 1);
    group.instance(row(key, TaskState.SUCCESS));
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 350; i++) {
      String name = String.format("k%04d", i);
      group.xcom(xcom(key, name, "" + i));
      expected.add("load." + name + "=" + i);
    }
    succeeded(group, attempt(run, "next", 1), "n");
    expected.add("next.return_value=n");
    group.commit(store());
    assertThat(xcoms(store(), run)).isEqualTo(expected);
  }

  private List<String> elements(InstanceKey task) {
    List<String> seen = new ArrayList<>();
    store().elements(task, "return_value", row -> seen.add(text(row)));
    return seen;
  }
}
