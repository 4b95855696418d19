package dev.dagsmith.runtime.control;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/**
 * A connection whose reads and writes give up when the other side is silent for too long, so that a
 * process that hangs holds no other. For one thread, but for {@link #close}.
 */
final class Connection implements Closeable {
  private static final int BUFFER = 32 << 10;

  private final SocketChannel channel;
  private final Selector selector;
  private final SelectionKey key;
  private final long patienceMillis;
  private final DataInputStream in;
  private final DataOutputStream out;

  /** Takes a connected channel over. */
  Connection(SocketChannel channel, Duration patience) throws IOException {
    this.channel = channel;
    this.patienceMillis = patience.toMillis();
    channel.configureBlocking(false);
    this.selector = Selector.open();
    this.key = channel.register(selector, 0);
    this.in = new DataInputStream(new BufferedInputStream(new Input(), BUFFER));
    this.out = new DataOutputStream(new BufferedOutputStream(new Output(), BUFFER));
  }

  DataInputStream in() {
    return in;
  }

  DataOutputStream out() {
    return out;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    selector.close();
  }

  private void await(int operation) throws IOException {
    try {
      key.interestOps(operation);
      selector.selectedKeys().clear();
      if (selector.select(patienceMillis) == 0 && channel.isOpen()) {
        throw new InterruptedIOException("No answer for " + patienceMillis + " ms");
      }
    } catch (CancelledKeyException | ClosedSelectorException e) {
      throw closed(e); // by another thread
    }
  }

  private static AsynchronousCloseException closed(RuntimeException cause) {
    AsynchronousCloseException closed = new AsynchronousCloseException();
    closed.initCause(cause);
    return closed;
  }

  private final class Input extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
      int read = channel.read(buffer);
      while (read == 0) {
        await(SelectionKey.OP_READ);
        read = channel.read(buffer);
      }
      return read;
    }
  }

  private final class Output extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
      while (buffer.hasRemaining()) {
        if (channel.write(buffer) == 0) {
          await(SelectionKey.OP_WRITE);
        }
      }
    }
  }
}
