package dev.dagsmith.runtime.control;

import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.StoreException;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection as the holder of the store sees it: greets, then answers call after call. */
final class ChannelSession {
  private static final WireType TEXT = WireType.of(String.class);

  private final Connection connection;
  private final RunReads reads;
  private final Control control;
  private final WireIn in;
  private final WireOut out;

  ChannelSession(Connection connection, RunReads reads, Control control) {
    this.connection = connection;
    this.reads = reads;
    this.control = control;
    this.in = new WireIn(connection.in());
    this.out = new WireOut(connection.out());
  }

  /** Answers until the other side ends. */
  void serve() throws IOException {
    if (!Greeting.HERE.exchange(connection).understands(Greeting.HERE)) {
      return;
    }
    try {
      while (true) {
        int number = connection.in().readUnsignedByte();
        if (number >= Protocol.CURRENT.size()) {
          return;
        }
        answer(Protocol.CURRENT.method(number));
        connection.out().flush();
      }
    } catch (EOFException e) {
      return; // it has asked all that it wanted
    } catch (UncheckedIOException e) {
      throw e.getCause(); // the other side went while rows were sent
    }
  }

  private void answer(Method method) throws IOException {
    @Nullable Object[] arguments = arguments(method);
    Object target = method.getDeclaringClass() == Control.class ? control : reads;
    Object result;
    try {
      result = method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      fail(cause == null ? e : cause);
      return;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("An interface's methods are public", e);
    }
    connection.out().writeByte(Protocol.RESULT);
    out.value(WireType.of(method.getGenericReturnType()), result);
  }

  private @Nullable Object[] arguments(Method method) throws IOException {
    Type[] types = method.getGenericParameterTypes();
    @Nullable Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      WireType type = WireType.of(types[i]);
      arguments[i] = Protocol.takesRows(type) ? rows(type.element()) : in.value(type);
    }
    return arguments;
  }

  private Consumer<Object> rows(WireType type) {
    DataOutputStream data = connection.out();
    return row -> {
      try {
        data.writeByte(Protocol.ROW);
        out.value(type, row);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private void fail(Throwable cause) throws IOException {
    if (cause instanceof UncheckedIOException gone) {
      throw gone;
    } else if (cause instanceof StoreException failure) {
      connection.out().writeByte(Protocol.STORE_FAILURE);
      out.value(WireType.of(StoreException.Kind.class), failure.kind());
    } else {
      connection.out().writeByte(Protocol.OTHER_FAILURE);
    }
    out.value(TEXT, String.valueOf(cause.getMessage()));
  }
}
