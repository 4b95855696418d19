package dev.dagsmith.benchmarks.throughput;

import dev.dagsmith.runtime.access.Principal;
import dev.dagsmith.runtime.access.XComCoordinates;
import dev.dagsmith.runtime.access.XComReader;
import dev.dagsmith.runtime.blob.XComBackends;
import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.blob.XComLoader;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.EngineInfo;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.GraphVersion;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunStart;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.Stores;
import dev.dagsmith.runtime.store.Times;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.Writing;
import dev.dagsmith.runtime.store.XComRow;
import dev.dagsmith.runtime.xcom.XComCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** XComs as tasks write and read them: fenced, exactly as declared, and through the reader. */
final class XComByTasks implements XComSide {
  private static final TypeRef TYPE = TypeRef.of(Value.class);
  private static final String TASK = "load";

  private final RunStore store;
  private final EngineKey engine;
  private final RunKey run;
  private final XComReader reader;

  /** Begins a run in which so many instances of a task have succeeded, without values. */
  XComByTasks(Database database, int instances) {
    store = Stores.open(database.store());
    engine = store.join(new EngineInfo("benchmark", 1), Duration.ofHours(1));
    run = store.newRun("dag", "r");
    XComBackends backends = XComBackends.of(XComConfig.DEFAULT, Path.of("unused"));
    reader = new XComReader(store, new XComLoader(store, backends));
    WriteGroup start = new WriteGroup();
    GraphVersion graph = new GraphVersion("dag", "0123abcd", List.of(TASK), () -> "{}");
    start.start(new RunStart(run, graph, "{}", Instant.EPOCH, Instant.EPOCH));
    for (int i = 0; i < instances; i++) {
      start.instance(InstanceRow.of(attempt(i), TaskState.SUCCESS, Times.NONE));
    }
    commit(List.of(), start);
  }

  private AttemptKey attempt(int index) {
    return new AttemptKey(new InstanceKey(run, TASK, MapPath.of(index)), 1, 1);
  }

  private void commit(List<XComRow> values, WriteGroup rows) {
    try (Writing writing = store.begin(engine)) {
      writing.publish(values);
      writing.commit(rows);
    }
  }

  @Override
  public void write(int from, int to) {
    for (int i = from; i < to; i++) {
      byte[] json = XComCodec.json().encode(Value.first(i), TYPE);
      XComRow row =
          new XComRow(attempt(i), XComRow.RETURN_VALUE, TYPE.toString(), XComRow.JSON, json);
      commit(List.of(row), new WriteGroup());
    }
  }

  @Override
  public void read(int from, int to) {
    for (int i = from; i < to; i++) {
      InstanceKey instance = attempt(i).instance();
      XComRow row =
          reader.read(Principal.PLAIN_CODE, new XComCoordinates(instance, XComRow.RETURN_VALUE));
      XComSide.check(i, XComCodec.json().decode(reader.load(row), TYPE));
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
