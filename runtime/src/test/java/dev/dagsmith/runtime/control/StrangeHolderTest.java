package dev.dagsmith.runtime.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.store.HolderFile;
import dev.dagsmith.runtime.store.PrivateFiles;
import dev.dagsmith.runtime.store.StoreException;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who listens at the socket is not what it should be. */
class StrangeHolderTest {
  private static final Duration SOON = Duration.ofMillis(200);

  @TempDir Path directory;
  private Path store;
  private Path socket;
  private ServerSocketChannel server;
  private volatile SocketChannel accepted;

  /** What the other side sends; then it is silent, but takes what it is asked. */
  interface Greeter {
    void greet(DataOutputStream out) throws IOException;
  }

  @BeforeEach
  void bind() throws IOException {
    PrivateFiles.restrictDirectory(directory);
    store = Files.createFile(directory.resolve("dagsmith.mv.db"));
    socket = directory.resolve("dagsmith.sock");
    server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    HolderFile.of(store).write(socket);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    if (accepted != null) {
      accepted.close();
    }
  }

  private void greeting(Greeter greeter) {
    Thread thread =
        new Thread(
            () -> {
              try {
                accepted = server.accept();
                greeter.greet(new DataOutputStream(Channels.newOutputStream(accepted)));
              } catch (IOException e) {
                return; // the test is over
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Test
  void anotherVersionIsTold() {
    greeting(
        out -> {
          out.writeInt(Protocol.MAGIC);
          out.writeUTF("0123456789abcdef");
          out.writeLong(4711);
        });
    assertThatThrownBy(() -> HeldStore.find(store))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.HELD))
        .hasMessage(
            "The store "
                + store
                + " is in use by process 4711, which runs another version of Dagsmith. Wait until"
                + " it ends, then ask again.");
  }

  @Test
  void silenceIsTold() {
    greeting(out -> {});
    assertThatThrownBy(() -> HeldStore.find(store, SOON))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(
            "is in use by this process (" + ProcessHandle.current().pid() + "), which does not");
  }

  @Test
  void silenceInTheMiddleOfAnAnswerIsTold() {
    greeting(
        out -> {
          out.writeInt(Protocol.MAGIC);
          out.writeUTF(Protocol.CURRENT.fingerprint());
          out.writeLong(4711);
          out.writeByte(Protocol.RESULT);
        });
    HeldStore held = HeldStore.find(store, SOON);
    assertThatThrownBy(() -> held.reads().location())
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.LOST))
        .hasMessageContaining("Process 4711, which holds the store " + store)
        .hasMessageContaining("does not answer");
  }

  @Test
  void nonsenseIsNoHolder() {
    greeting(out -> out.writeUTF("220 mail.example.org ESMTP"));
    assertThat(HeldStore.find(store)).isNull();
  }

  @Test
  void nonsenseInTheMiddleOfAnAnswerIsTold() {
    greeting(
        out -> {
          out.writeInt(Protocol.MAGIC);
          out.writeUTF(Protocol.CURRENT.fingerprint());
          out.writeLong(4711);
          out.writeByte(Protocol.RESULT);
          out.writeBoolean(true);
          out.writeInt(Integer.MAX_VALUE);
          accepted.shutdownOutput(); // closed, it would be gone before it is asked
        });
    HeldStore held = HeldStore.find(store);
    assertThatThrownBy(() -> held.reads().location()).isInstanceOf(StoreException.class);
  }

  @Test
  void aSocketThatOthersCouldHavePutThereIsNotAsked() throws IOException {
    greeting(out -> out.writeInt(Protocol.MAGIC));
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(HeldStore.find(store)).isNull();
  }

  @Test
  void withoutANoteNobodyIsAsked() {
    HolderFile.of(store).remove();
    assertThat(HeldStore.find(store)).isNull();
  }
}
