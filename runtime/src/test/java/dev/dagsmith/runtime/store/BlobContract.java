package dev.dagsmith.runtime.store;

import static dev.dagsmith.runtime.store.Fixture.attempt;
import static dev.dagsmith.runtime.store.Fixture.row;
import static dev.dagsmith.runtime.store.Fixture.run;
import static dev.dagsmith.runtime.store.Fixture.success;
import static dev.dagsmith.runtime.store.Fixture.xcom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.blob.Kept;
import dev.dagsmith.runtime.blob.XComBackends;
import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.blob.XComGarbage;
import dev.dagsmith.runtime.blob.XComKeeper;
import dev.dagsmith.runtime.blob.XComLoader;
import dev.dagsmith.runtime.core.TaskState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store must do with values that are not in their rows. */
interface BlobContract {
  /** None but the store. */
  XComBackends NO_BACKENDS = XComBackends.of(XComConfig.DEFAULT, Path.of("unused"));

  RunStore store();

  @Test
  default void aStoreHasOneId() {
    assertThat(store().id()).matches("[0-9a-f]{32}").isEqualTo(store().id());
  }

  @Test
  default void chunksComeBackAsTheyWere() {
    RunKey run = run(store(), "shop", "r1", "load");
    byte[] large = new byte[(3 << 20) + 17];
    new Random(1).nextBytes(large);
    XComRow row = keep(attempt(run, "load", 1), large, XComConfig.DEFAULT);
    assertThat(row.inline()).isNull();
    new Group().instance(row(row.attempt(), TaskState.SUCCESS)).xcom(row).commit(store());
    XComRow read = store().xcom(row.attempt().instance(), "large");
    assertThat(read.size()).isEqualTo(large.length);
    assertThat(read.blob()).usingRecursiveComparison().isEqualTo(row.blob());
    assertThat(new XComLoader(store(), NO_BACKENDS).load(read)).isEqualTo(large);
    assertThat(chunked()).containsExactly(row.blob().key());
    assertThat(store().blobs(run.no())).extracting(BlobRef::key).containsExactly(row.blob().key());
    assertThat(store().blobs(run.no() + 1)).isEmpty();
  }

  @Test
  default void aChunkIsWrittenAgainAndDeleted() {
    RunKey run = run(store(), "shop", "r1", "load");
    BlobKey key = BlobKey.next(store().id(), attempt(run, "load", 1));
    store().writeChunk(key, 0, new byte[] {1});
    store().writeChunk(key, 0, new byte[] {1});
    store().writeChunk(key, 1, new byte[] {2});
    assertThat(store().chunk(key, 1)).containsExactly(2);
    assertThat(store().chunk(key, 2)).isNull();
    store().deleteChunks(key);
    store().deleteChunks(key);
    assertThat(store().chunk(key, 0)).isNull();
    assertThat(chunked()).isEmpty();
  }

  @Test
  default void whatIsNamedOrMayBeIsNoGarbage() {
    RunKey run = run(store(), "shop", "r1", "load");
    XComConfig small = XComConfig.DEFAULT.chunk(1);
    XComRow named = keep(attempt(run, "load", 1), new byte[3], small);
    new Group().instance(row(named.attempt(), TaskState.SUCCESS)).xcom(named).commit(store());
    XComRow lost = keep(attempt(run, "load", 1), new byte[3], small);
    assertThat(XComGarbage.collect(store(), NO_BACKENDS)).as("while its epoch is open").isZero();
    assertThat(store().isOpen(run.no(), 1)).isTrue();

    assertThat(store().claim(run, Group.engine(store())).epoch()).isEqualTo(2);
    AttemptKey later = new AttemptKey(attempt(run, "load", 2).instance(), 2, 2);
    XComRow underWay = keep(later, new byte[3], small);
    assertThat(store().isOpen(run.no(), 1)).isFalse();
    assertThat(XComGarbage.collect(store(), NO_BACKENDS))
        .as("of an epoch that is over")
        .isEqualTo(1);
    assertThat(chunked())
        .containsExactlyInAnyOrder(named.blob().key(), underWay.blob().key())
        .doesNotContain(lost.blob().key());

    new Group().end(run, success(null)).commit(store());
    assertThat(XComGarbage.collect(store(), NO_BACKENDS))
        .as("of a run that has ended")
        .isEqualTo(1);
    assertThat(chunked()).containsExactly(named.blob().key());
  }

  @Test
  default void chunksGoWithTheirRunAndOthersAreTold() {
    RunKey run = run(store(), "shop", "r1", "load");
    XComRow chunks = keep(attempt(run, "load", 1), new byte[3], XComConfig.DEFAULT.chunk(1));
    BlobRef elsewhere = new BlobRef("file", "k", 5, new byte[] {1}, true);
    XComRow file = new XComRow(chunks.attempt(), "f", "t", "json", null, elsewhere);
    new Group()
        .instance(row(chunks.attempt(), TaskState.SUCCESS))
        .xcom(chunks)
        .xcom(file)
        .xcom(xcom(chunks.attempt(), "v", "1"))
        .end(run, success(null))
        .commit(store());
    List<BlobRef> orphans = new ArrayList<>();
    assertThat(store().prune(new PruneSpec(null, null, 0), 10, orphans::add)).isEqualTo(1);
    assertThat(orphans).usingRecursiveComparison().isEqualTo(List.of(elsewhere));
    assertThat(chunked()).isEmpty();
  }

  private XComRow keep(AttemptKey attempt, byte[] bytes, XComConfig config) {
    Kept kept = new XComKeeper(store(), NO_BACKENDS, config).keep(attempt, bytes, "", null);
    return new XComRow(attempt, "large", "byte[]", "raw", kept.inline(), kept.blob());
  }

  private List<String> chunked() {
    List<String> all = new ArrayList<>();
    store().chunked(key -> all.add(key.text()));
    return all;
  }
}
