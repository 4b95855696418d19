package dev.dagsmith.runtime.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.core.Failure;
import dev.dagsmith.runtime.core.RunState;
import dev.dagsmith.runtime.core.TaskState;
import dev.dagsmith.runtime.seal.KeyRing;
import dev.dagsmith.runtime.seal.Rotation;
import dev.dagsmith.runtime.seal.SealPlace;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.AttemptRow;
import dev.dagsmith.runtime.store.GraphVersion;
import dev.dagsmith.runtime.store.Group;
import dev.dagsmith.runtime.store.HolderFile;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.LogRow;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.PruneSpec;
import dev.dagsmith.runtime.store.Resealed;
import dev.dagsmith.runtime.store.RevealRow;
import dev.dagsmith.runtime.store.RunEnd;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.RunStart;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.Seal;
import dev.dagsmith.runtime.store.Sealed;
import dev.dagsmith.runtime.store.StoreException;
import dev.dagsmith.runtime.store.Stores;
import dev.dagsmith.runtime.store.Times;
import dev.dagsmith.runtime.store.XComPick;
import dev.dagsmith.runtime.store.XComRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reads of a store, asked through the channel of the process that holds it. */
class ChannelTest {
  private static final Instant T0 = Instant.parse("2026-01-31T08:00:00.123456Z");
  private static final Failure FAILURE =
      new Failure(
          List.of("a.X", "java.lang.Throwable"),
          "X",
          null,
          "a.X: ä€😀",
          "a.X\n\tat b",
          new Failure(List.of("a.Y"), "Y", "why", "a.Y: why", "", null));

  @TempDir Path home;
  private final List<String> asked = new ArrayList<>();
  private RunStore store;
  private RunKey run;
  private ChannelServer server;

  @BeforeEach
  void openAndFill() {
    store = Stores.open(home);
    run = store.newRun("prices", "r1");
    Group group =
        new Group()
            .start(
                new RunStart(
                    run,
                    new GraphVersion("prices", "v1", List.of("find", "ask"), () -> "{\"a\":1}"),
                    "{\"product\":\"tea\"}",
                    T0,
                    T0.plusSeconds(1)))
            .instance(
                InstanceRow.of(
                        attempt("find", 2), TaskState.SUCCESS, Times.of(T0, T0.plusMillis(5)))
                    .labelled("label")
                    .decided(3))
            .attempt(new AttemptRow(attempt("find", 1), TaskState.FAILED, Times.NONE, FAILURE))
            .log(new LogRow(attempt("find", 1), 0, bytes("one\n")))
            .log(new LogRow(attempt("find", 1), 3, bytes("two\n")))
            .end(
                run,
                new RunEnd(
                    RunState.FAILED,
                    T0.plusSeconds(9),
                    null,
                    key("ask", 7),
                    FAILURE,
                    List.of(FAILURE)));
    for (int i = 0; i < 1_500; i++) {
      group
          .instance(InstanceRow.of(attempt("ask", 1, i), TaskState.SUCCESS, Times.NONE))
          .xcom(new XComRow(attempt("ask", 1, i), "return_value", "int", "json", bytes("" + i)));
    }
    group.commit(store);
    RunKey open = store.newRun("prices", "r2");
    new Group()
        .start(
            new RunStart(
                open, new GraphVersion("prices", "v1", List.of(), () -> "{}"), "{}", T0, T0))
        .commit(store);
    server = ChannelServer.start(store.file(), store, control(), Duration.ZERO);
  }

  @AfterEach
  void close() {
    server.close();
    store.close();
  }

  private Control control() {
    return new Control() {
      @Override
      public Holding holding() {
        return new Holding(4711, List.of(run));
      }

      @Override
      public CancelAnswer cancel(String dagId, String runId, boolean hard) {
        asked.add(dagId + " " + runId + " " + hard);
        return CancelAnswer.NOTED;
      }

      @Override
      public int prune(PruneSpec spec, int batch) {
        asked.add(spec + " " + batch);
        throw new IllegalStateException("a defect");
      }

      @Override
      public int expire(String dagId, int batch) {
        asked.add("expire " + dagId + " " + batch);
        return 2;
      }

      @Override
      public int deleteXComs(RunKey which, XComPick what) {
        asked.add("delete " + which + " " + what);
        return 3;
      }

      @Override
      public void putXCom(XComRow value) {
        asked.add("put " + value.key() + " " + new String(value.value(), StandardCharsets.UTF_8));
      }

      @Override
      public int collectGarbage() {
        return 7;
      }

      @Override
      public void revealed(RevealRow row) {
        store.revealed(row);
      }

      @Override
      public int reseal(List<Resealed> rows) {
        return store.reseal(rows);
      }
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private InstanceKey key(String task, int... path) {
    return new InstanceKey(run, task, MapPath.of(path));
  }

  private AttemptKey attempt(String task, int number, int... path) {
    return new AttemptKey(key(task, path), 1, number);
  }

  private HeldStore find() throws InterruptedException {
    HeldStore held = HeldStore.find(store.file());
    while (held == null) { // it is being bound
      Thread.sleep(1);
      held = HeldStore.find(store.file());
    }
    return held;
  }

  private static <R> List<String> rows(Consumer<Consumer<R>> read, Function<R, String> text) {
    List<String> rows = new ArrayList<>();
    read.accept(row -> rows.add(text.apply(row)));
    return rows;
  }

  private List<Object> everything(RunReads reads) {
    return List.of(
        reads.location(),
        reads.run("prices", "r1"),
        reads.runs("r1"),
        reads.latestRuns(null, Long.MAX_VALUE, 10),
        reads.latestRuns("prices", run.no(), 10),
        reads.unfinished("prices", 10),
        reads.graph("prices", "v1"),
        ChannelTest.<InstanceRow>rows(each -> reads.instances(run, each), Object::toString),
        reads.instances(run, "ask", MapPath.of(1_490), 100),
        reads.instance(key("find")),
        reads.attempts(key("find")),
        ChannelTest.<AttemptRow>rows(each -> reads.attempts(run, each), Object::toString),
        text(reads.xcom(key("ask", 3), "return_value")),
        ChannelTest.<XComRow>rows(each -> reads.xcoms(run, each), ChannelTest::text),
        ChannelTest.<XComRow>rows(
            each -> reads.elements(key("ask"), "return_value", each), ChannelTest::text),
        reads.elements(key("ask"), "return_value", null, 3).stream()
            .map(ChannelTest::text)
            .toList(),
        reads.loggedAttempts(key("find")),
        ChannelTest.<AttemptKey>rows(each -> reads.loggedAttempts(run, each), Object::toString),
        ChannelTest.<LogRow>rows(
            each -> reads.logs(attempt("find", 1), 0, each),
            row -> row.attempt() + " " + row.chunk() + Arrays.toString(row.text())));
  }

  private static String text(XComRow row) {
    return row.attempt()
        + row.key()
        + row.type()
        + row.codec()
        + new String(row.value(), StandardCharsets.UTF_8);
  }

  @Test
  void everyReadGivesWhatTheStoreItselfGives() throws Exception {
    try (HeldStore held = find()) {
      assertThat(everything(held.reads())).isEqualTo(everything(store));
      assertThat(held.pid()).isEqualTo(ProcessHandle.current().pid());
      assertThat(held.reads().run("prices", "none")).isNull();
      assertThat(held.reads().xcom(key("none"), "return_value")).isNull();
      assertThat(held.reads().now()).isBetween(T0, Instant.now());
    }
  }

  @Test
  void theHolderIsAskedToActToo() throws Exception {
    try (HeldStore held = find()) {
      assertThat(held.control().holding().display())
          .isEqualTo("process 4711, which runs prices r1");
      assertThat(held.control().cancel("prices", "r1", true)).isEqualTo(CancelAnswer.NOTED);
      PruneSpec spec = new PruneSpec(null, T0, 3);
      assertThatThrownBy(() -> held.control().prune(spec, 50))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a defect");
      assertThat(held.control().holding().running()).as("and goes on").hasSize(1);
      assertThat(asked).containsExactly("prices r1 true", spec + " 50");
    }
  }

  @Test
  void readsCanBeMadeWhileRowsOfAnotherCome() throws Exception {
    try (HeldStore held = find()) {
      RunReads reads = held.reads();
      List<String> seen = new ArrayList<>();
      reads.instances(
          run,
          row -> {
            if (seen.size() < 5) {
              seen.add(reads.instance(row.key().instance()).key().instance().display());
            }
          });
      assertThat(seen).containsExactly("find", "ask[0]", "ask[1]", "ask[2]", "ask[3]");
    }
  }

  @Test
  void whatFailsInTheMiddleLeavesTheNextCallWhole() throws Exception {
    try (HeldStore held = find()) {
      RunReads reads = held.reads();
      assertThatThrownBy(
              () ->
                  reads.instances(
                      run,
                      row -> {
                        throw new IllegalArgumentException("enough");
                      }))
          .hasMessage("enough");
      assertThat(reads.run("prices", "r1")).isEqualTo(store.run("prices", "r1"));
    }
  }

  @Test
  void aStoreThatIsClosedSaysSo() throws Exception {
    try (HeldStore held = find()) {
      store.close();
      assertThatThrownBy(() -> held.reads().run("prices", "r1"))
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.LOST))
          .hasMessageContaining("is closed");
    }
  }

  @Test
  void aHolderThatEndsSaysSo() throws Exception {
    try (HeldStore held = find()) {
      server.close();
      assertThatThrownBy(() -> held.reads().run("prices", "r1"))
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.LOST))
          .hasMessageContaining(
              "Process "
                  + ProcessHandle.current().pid()
                  + ", which holds the store "
                  + store.file()
                  + ", ended, or gave the store up, while it was asked. Ask again.");
      assertThat(HeldStore.find(store.file())).as("nobody listens").isNull();
    }
  }

  @Test
  void theSocketIsPrivateAndGoesWithItsServer() throws Exception {
    Path socket = home.toRealPath().resolve("dagsmith.sock");
    find().close();
    assertThat(HolderFile.of(store.file()).socket()).isEqualTo(socket);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
        .isEqualTo("rw-------");
    server.close();
    assertThat(socket).doesNotExist();
  }

  @Test
  void whereThePathIsTooLongTheSocketIsElsewhere() throws Exception {
    Path far = home.resolve("a-very-long-name-of-a-directory".repeat(5));
    try (RunStore other = Stores.open(far);
        ChannelServer serving =
            ChannelServer.start(other.file(), other, control(), Duration.ZERO)) {
      HeldStore held = HeldStore.find(other.file());
      while (held == null) {
        Thread.sleep(1);
        held = HeldStore.find(other.file());
      }
      assertThat(held.reads().location()).isEqualTo(other.location());
      held.close();
      Path socket = HolderFile.of(other.file()).socket();
      assertThat(socket.getParent().getFileName().toString()).startsWith("dagsmith-");
      assertThat(Files.getPosixFilePermissions(socket.getParent())).hasSize(3);
      serving.close();
      assertThat(socket.getParent()).doesNotExist();
    }
  }

  @Test
  void aSocketThatWasLeftBehindIsReplaced() throws Exception {
    find().close();
    server.close();
    Files.writeString(home.resolve("dagsmith.sock"), "left by a process that was killed");
    HolderFile.of(store.file()).write(home.toRealPath().resolve("dagsmith.sock"));
    assertThat(HeldStore.find(store.file())).as("nobody listens").isNull();
    server = ChannelServer.start(store.file(), store, control(), Duration.ZERO);
    find().close();
  }

  @Test
  void secretsAreSeenAndTheirKeysExchanged() throws Exception {
    String key = KeyRing.newKey();
    AttemptKey attempt = attempt("find", 2);
    RunKey secret = store.newRun("prices", "r3");
    new Group()
        .start(
            new RunStart(
                secret,
                new GraphVersion("prices", "v1", List.of(), () -> "{}"),
                "{}",
                T0,
                T0,
                new Sealed(seal(key, SealPlace.ofParams("prices", "r3")), bytes("p"))))
        .xcom(
            new XComRow(
                attempt,
                "k",
                "int",
                "json",
                bytes("x"),
                null,
                List.of(),
                seal(key, SealPlace.of(attempt, "k", "json")),
                null))
        .commit(store);
    KeyRing both = KeyRing.parse(KeyRing.newKey() + "," + key);
    String id = both.ids().get(0);
    try (HeldStore held = find()) {
      assertThat(Rotation.rotate(held.reads(), held.control(), both))
          .isEqualTo(new Rotation.Report(id, 1, 1, 0, List.of()));
      assertThat(held.reads().run("prices", "r3").secrets().seal().keyId()).isEqualTo(id);
      RevealRow row = new RevealRow(key("find"), "k", T0, "ann@host");
      held.control().revealed(row);
      assertThat(held.reads().reveals(run)).containsExactly(row);
    }
  }

  private static Seal seal(String key, SealPlace place) {
    return KeyRing.parse(key).newKey(place).seal();
  }
}
