package dev.dagsmith.benchmarks.throughput;

import dev.dagsmith.benchmarks.Directories;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What one XCom costs beside JDBC and Jackson by hand: {@code XComCost [ROUNDS [SETTING,..]]}.
 * Written one by one, each in a transaction of its own, and read one by one, encoded and decoded;
 * round by round, ours over theirs.
 */
final class XComCost {
  private static final int VALUES = 2_000;
  private static final TypeRef TYPE = TypeRef.of(Value.class);
  private static final String TASK = "load";

  private XComCost() {}

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    List<Setting> settings =
        args.length > 1
            ? Stream.of(args[1].split(",")).map(Setting::valueOf).toList()
            : List.of(Setting.values());
    for (Setting setting : settings) {
      measure(setting, rounds);
    }
  }

  private static void measure(Setting setting, int rounds) throws Exception {
    Path work = Files.createTempDirectory("dagsmith-xcom");
    double[] writes = new double[rounds];
    double[] reads = new double[rounds];
    try (Databases databases = new Databases(setting, work)) {
      for (int round = -1; round < rounds; round++) {
        try (Store ours = new Store(database(setting, databases));
            XComByHand theirs = new XComByHand(database(setting, databases))) {
          double write = time(ours::write) / time(theirs::write);
          ours.read(); // warm both up alike
          theirs.read();
          double read = time(ours::read) / time(theirs::read);
          if (round >= 0) {
            writes[round] = write;
            reads[round] = read;
          }
        }
      }
    }
    Directories.delete(work);
    System.out.println(setting.title);
    print("write, ours / by hand", writes);
    print("read, ours / by hand", reads);
  }

  private static Database database(Setting setting, Databases databases) throws Exception {
    return new Database(setting, databases.make(), databases.port());
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double time(Work work) throws Exception {
    long begin = System.nanoTime();
    work.run();
    return System.nanoTime() - begin;
  }

  private static void print(String name, double[] ratios) {
    Arrays.sort(ratios);
    System.out.printf(
        Locale.ROOT,
        "  %-26s min %.2f  median %.2f  max %.2f%n",
        name,
        ratios[0],
        ratios[ratios.length / 2],
        ratios[ratios.length - 1]);
  }

  /** XComs as tasks write and read them. */
  private static final class Store implements AutoCloseable {
    private final RunStore store;
    private final EngineKey engine;
    private final RunKey run;
    private final XComReader reader;

    Store(Database database) {
      store = Stores.open(database.store());
      engine = store.join(new EngineInfo("benchmark", 1), Duration.ofHours(1));
      run = store.newRun("dag", "r");
      XComBackends backends = XComBackends.of(XComConfig.DEFAULT, Path.of("unused"));
      reader = new XComReader(store, new XComLoader(store, backends));
      WriteGroup start = new WriteGroup();
      GraphVersion graph = new GraphVersion("dag", "0123abcd", List.of(TASK), () -> "{}");
      start.start(new RunStart(run, graph, "{}", Instant.EPOCH, Instant.EPOCH));
      for (int i = 0; i < VALUES; i++) {
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

    void write() {
      for (int i = 0; i < VALUES; i++) {
        byte[] json = XComCodec.json().encode(Value.first(i), TYPE);
        XComRow row =
            new XComRow(attempt(i), XComRow.RETURN_VALUE, TYPE.toString(), XComRow.JSON, json);
        commit(List.of(row), new WriteGroup());
      }
    }

    void read() {
      for (int i = 0; i < VALUES; i++) {
        InstanceKey instance = attempt(i).instance();
        XComRow row =
            reader.read(Principal.PLAIN_CODE, new XComCoordinates(instance, XComRow.RETURN_VALUE));
        XComByHand.check(i, XComCodec.json().decode(reader.load(row), TYPE));
      }
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
