package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.instances;
import static dev.dagsmith.runtime.store.Fixture.run;
import static dev.dagsmith.runtime.store.Fixture.succeeded;
import static dev.dagsmith.runtime.store.Fixture.xcoms;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database in a file. */
final class FileStoreTest extends EmbeddedContract {
  @TempDir Path home;

  @Override
  RunStore open() {
    return Stores.open(StoreConfig.in(home.resolve("home")), clock());
  }

  @Override
  String url() {
    return "jdbc:h2:async:" + store().location().replace(".mv.db", "");
  }

  @Test
  void everythingIsThereAfterReopening() {
    RunKey run = run(store(), "shop", "r1", "a", "b");
    succeeded(new Group(), attempt(run, "b", 1), "\"x\"").commit(store());
    store().close();
    try (RunStore again = open()) {
      assertThat(again.run("shop", "r1").key()).isEqualTo(run);
      assertThat(instances(again, run)).containsExactly("b success");
      RunKey next = run(again, "shop", "r2", "a", "b", "c");
      assertThat(next.no()).isEqualTo(run.no() + 1);
      succeeded(new Group(), attempt(next, "c", 1), "\"y\"").commit(again);
      succeeded(new Group(), attempt(run, "a", 1), "\"z\"").commit(again);
      assertThat(xcoms(again, next)).containsExactly("c.return_value=\"y\"");
      assertThat(xcoms(again, run)).containsExactly("a.return_value=\"z\"", "b.return_value=\"x\"");
    }
  }
}
