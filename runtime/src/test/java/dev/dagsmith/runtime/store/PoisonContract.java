package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.instance;
import static dev.dagsmith.runtime.store.Fixture.row;
import static dev.dagsmith.runtime.store.Fixture.run;
import static dev.dagsmith.runtime.store.Fixture.xcom;
import static dev.dagsmith.runtime.store.Fixture.xcoms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.core.TaskState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store must do with values that can't be stored, and with texts of any kind. */
interface PoisonContract {
  RunStore store();

  /** Makes the store refuse values of the key {@code poison}. */
  void refusePoison() throws Exception;

  @Test
  default void onlyTheGuiltyValuesAreLeftOut() throws Exception {
    refusePoison();
    RunKey run = run(store(), "shop", "r1", "a");
    List<XComRow> values = new ArrayList<>();
    WriteGroup rows = new WriteGroup();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      boolean guilty = i == 0 || i == 41 || i == 42 || i == 99;
      AttemptKey key = attempt(run, "a", 1, i);
      values.add(xcom(key, guilty ? "poison" : "v", "" + i));
      rows.instance(row(key, guilty ? TaskState.FAILED : TaskState.SUCCESS));
      if (!guilty) {
        expected.add("a[" + i + "].v=" + i);
      }
    }
    try (Writing writing = store().begin(Group.engine(store()))) {
      assertThat(writing.publish(values.subList(0, 50)))
          .extracting(rejected -> rejected.value().attempt().instance().path().indexes()[0])
          .containsExactly(0, 41, 42);
      List<Rejected> rest = writing.publish(values.subList(50, 100));
      assertThat(rest).hasSize(1);
      assertThat(rest.get(0).reason()).isNotBlank();
      writing.commit(rows);
    }
    assertThat(xcoms(store(), run)).isEqualTo(expected);
  }

  @Test
  default void aGroupWithAPoisonedValueIsWrittenAgain() throws Exception {
    refusePoison();
    RunKey run = run(store(), "shop", "r1", "a", "b");
    List<XComRow> values =
        List.of(xcom(attempt(run, "a", 1), "v", "1"), xcom(attempt(run, "b", 1), "poison", "2"));
    for (int i = 0; i < 2; i++) {
      try (Writing writing = store().begin(Group.engine(store()))) {
        assertThat(writing.publish(values)).hasSize(1);
        writing.commit(
            new WriteGroup()
                .instance(row(attempt(run, "a", 1), TaskState.SUCCESS))
                .instance(row(attempt(run, "b", 1), TaskState.FAILED)));
      }
    }
    assertThat(xcoms(store(), run)).containsExactly("a.v=1");
  }

  @Test
  default void whatIsNotCommittedIsNotThere() {
    RunKey run = run(store(), "shop", "r1", "a");
    AttemptKey key = attempt(run, "a", 1);
    try (Writing writing = store().begin(Group.engine(store()))) {
      writing.publish(List.of(xcom(key, "v", "1")));
    }
    new Group().instance(row(key, TaskState.SUCCESS)).commit(store());
    assertThat(xcoms(store(), run)).isEmpty();
  }

  @Test
  default void textsForPeopleAreMadeStorable() {
    RunKey run = run(store(), "shop", "r1", "a");
    AttemptKey key = attempt(run, "a", 1);
    new Group()
        .instance(
            row(key, TaskState.SKIPPED)
                .labelled("a\u0000b \ud83d\ude00 \ud83d")
                .noted("\udc00\u0000"))
        .commit(store());
    InstanceRow read = store().instance(instance(run, "a"));
    assertThat(read.label()).isEqualTo("a\ufffdb \ud83d\ude00 \ufffd");
    assertThat(read.note()).isEqualTo("\ufffd\ufffd");
  }
}
