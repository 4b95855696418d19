package dev.dagsmith.runtime.control;

import dev.dagsmith.runtime.store.StoreException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the calls of an interface in the process that holds the store. */
final class RemoteCalls implements InvocationHandler {
  private static final WireType TEXT = WireType.of(String.class);

  private final HeldStore holder;

  private RemoteCalls(HeldStore holder) {
    this.holder = holder;
  }

  static <T> T of(Class<T> type, HeldStore holder) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new RemoteCalls(holder));
    return type.cast(proxy);
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
    int number = Protocol.CURRENT.number(method);
    if (method.getName().equals("close")) {
      holder.close();
      return null;
    } else if (number < 0) {
      return own(proxy, method, arguments);
    }
    try {
      Answer answer = ask(number, arguments == null ? new Object[0] : arguments);
      RuntimeException failure = answer.failure();
      if (failure != null) {
        throw failure;
      }
      return answer.result();
    } catch (IOException e) {
      throw holder.lost(e);
    }
  }

  /** What came back, all of it. */
  private record Answer(@Nullable Object result, @Nullable RuntimeException failure) {}

  /** A connection whose answer was not read to its end is of no use to the next call. */
  private Answer ask(int number, @Nullable Object[] arguments) throws IOException {
    Connection connection = holder.take();
    boolean whole = false;
    try {
      Answer answer = call(connection, number, arguments);
      whole = true;
      return answer;
    } finally {
      if (whole) {
        holder.giveBack(connection);
      } else {
        Quietly.close(connection);
      }
    }
  }

  /** What every object has. */
  private Object own(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "equals" -> arguments != null && proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "the store held by process " + holder.pid();
    };
  }

  private Answer call(Connection connection, int number, @Nullable Object[] arguments)
      throws IOException {
    Method method = Protocol.CURRENT.method(number);
    Type[] types = method.getGenericParameterTypes();
    WireOut out = new WireOut(connection.out());
    WireType row = TEXT;
    Consumer<@Nullable Object> rows = unexpected -> {};
    connection.out().writeByte(number);
    for (int i = 0; i < types.length; i++) {
      WireType type = WireType.of(types[i]);
      if (Protocol.takesRows(type)) {
        row = type.element();
        rows = consumer(arguments[i]);
      } else {
        out.value(type, arguments[i]);
      }
    }
    connection.out().flush();
    return answer(connection, WireType.of(method.getGenericReturnType()), row, rows);
  }

  private static Answer answer(
      Connection connection, WireType result, WireType row, Consumer<@Nullable Object> rows)
      throws IOException {
    WireIn in = new WireIn(connection.in());
    while (true) {
      int kind = connection.in().readUnsignedByte();
      switch (kind) {
        case Protocol.ROW -> rows.accept(in.value(row));
        case Protocol.RESULT -> {
          return new Answer(in.value(result), null);
        }
        case Protocol.STORE_FAILURE -> {
          return new Answer(null, failure(in));
        }
        case Protocol.OTHER_FAILURE -> {
          return new Answer(null, new IllegalStateException(text(in)));
        }
        default -> throw new StreamCorruptedException("No answer begins with " + kind);
      }
    }
  }

  private static StoreException failure(WireIn in) throws IOException {
    Object kind = in.value(WireType.of(StoreException.Kind.class));
    return new StoreException(
        kind instanceof StoreException.Kind known ? known : StoreException.Kind.LOST,
        text(in),
        null);
  }

  private static String text(WireIn in) throws IOException {
    return String.valueOf(in.value(TEXT));
  }

  @SuppressWarnings("unchecked") // the method's signature says so
  private static Consumer<@Nullable Object> consumer(@Nullable Object argument) {
    return (Consumer<@Nullable Object>) Objects.requireNonNull(argument);
  }
}
