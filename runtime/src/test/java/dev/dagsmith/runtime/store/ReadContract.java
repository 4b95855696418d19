package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.T0;
import static dev.dagsmith.runtime.store.Fixture.instance;
import static dev.dagsmith.runtime.store.Fixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store must do with the record of who read what. */
interface ReadContract {
  RunStore store();

  @Test
  default void whoReadAValueLastIsKeptBesideIt() {
    RunKey run = run(store(), "shop", "r1", "give", "take");
    RunKey other = run(store(), "mail", "m1", "send");
    ReadRow first = ReadRow.of(instance(run, "give", 2), "k", instance(run, "take"), T0);
    ReadRow all = ReadRow.of(instance(run, "give"), "k", instance(other, "send", 1), T0);
    write(first, all);
    ReadRow again =
        ReadRow.of(first.value(), first.key(), instance(run, "take"), T0.plusSeconds(1));
    write(again);
    assertThat(store().reads(run, "give")).containsExactly(all, again);
    assertThat(store().reads(run, "take")).isEmpty();
    assertThat(store().reads(run, "unknown")).isEmpty();
    assertThat(store().reads(other, "send")).isEmpty();
    assertThat(List.of(first.reader(), all.reader()))
        .containsExactly("take", "send[1] of run mail m1");
  }

  private void write(ReadRow... rows) {
    Group group = new Group();
    List.of(rows).forEach(group.rows::read);
    group.commit(store());
  }
}
