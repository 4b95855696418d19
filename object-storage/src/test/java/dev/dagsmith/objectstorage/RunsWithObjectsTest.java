package dev.dagsmith.objectstorage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.blob.BlobException;
import dev.dagsmith.runtime.blob.Kept;
import dev.dagsmith.runtime.blob.XComBackends;
import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.blob.XComGarbage;
import dev.dagsmith.runtime.blob.XComKeeper;
import dev.dagsmith.runtime.blob.XComLoader;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.Stores;
import dev.dagsmith.runtime.store.XComRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.opendal.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The backend as the runtime finds and uses it. */
class RunsWithObjectsTest {
  private static final byte[] VALUE = "abc".repeat(50_000).getBytes(StandardCharsets.UTF_8);
  private static final AttemptKey ATTEMPT =
      new AttemptKey(new InstanceKey(new RunKey(7, "shop", "monday"), "load", MapPath.NONE), 1, 1);

  @TempDir Path directory;

  private static XComRow row(Kept kept) {
    return new XComRow(ATTEMPT, "v", "java.lang.String", "json", kept.inline(), kept.blob());
  }

  @Test
  void valuesAreKeptCompressedAndVerified() throws Exception {
    try (S3Server server = S3Server.start(directory);
        RunStore store = Stores.inMemory();
        Operator plain = server.operator("x")) {
      XComConfig config =
          XComConfig.DEFAULT.backend("objectstorage").path(server.root("x")).compressed(true);
      try (XComBackends backends = XComBackends.of(config, directory)) {
        XComLoader loader = new XComLoader(store, backends);
        XComKeeper keeper = new XComKeeper(store, backends, config);
        assertThat(keeper.keep(ATTEMPT, new byte[9], "", null).inline()).hasSize(9);
        XComRow row = row(keeper.keep(ATTEMPT, VALUE, "", null));
        BlobRef blob = row.blob();
        assertThat(blob.backend()).isEqualTo("objectstorage");
        assertThat(plain.stat(blob.key()).getContentLength()).isLessThan(1_000);
        assertThat(loader.load(row)).isEqualTo(VALUE);

        plain.write(blob.key(), "no zstd at all");
        assertThatThrownBy(() -> loader.load(row)).isInstanceOf(BlobException.class);
        assertThat(XComGarbage.collect(store, backends)).as("of a run that is gone").isEqualTo(1);
        assertThatThrownBy(() -> loader.load(row)).hasMessageContaining("its bytes are not there");
      }
    }
  }
}
