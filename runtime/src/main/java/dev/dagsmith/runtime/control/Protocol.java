package dev.dagsmith.runtime.control;

import dev.dagsmith.runtime.store.RunReads;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The calls that can be made: the methods of the served interfaces, by number. A call sends its
 * number and arguments; the answer is rows, if one argument is a consumer of rows, and then a
 * result or a failure.
 */
final class Protocol {
  /** Begins every connection, whatever comes after it in other versions. */
  static final int MAGIC = 0xDA65317;

  static final int ROW = 1;
  static final int RESULT = 2;
  static final int STORE_FAILURE = 3;
  static final int OTHER_FAILURE = 4;

  /** The one protocol of this version. */
  static final Protocol CURRENT = new Protocol(List.of(RunReads.class, Control.class));

  private final List<Method> methods = new ArrayList<>();

  private Protocol(List<Class<?>> interfaces) {
    for (Class<?> each : interfaces) {
      for (Method method : each.getMethods()) {
        if (!method.getName().equals("close")) {
          methods.add(method);
        }
      }
    }
    methods.sort(Comparator.comparing(Method::toGenericString));
  }

  Method method(int number) {
    return methods.get(number);
  }

  int size() {
    return methods.size();
  }

  int number(Method method) {
    return methods.indexOf(method);
  }

  static boolean takesRows(WireType parameter) {
    return parameter.raw() == Consumer.class;
  }

  /** Equal on both sides exactly if they understand each other. */
  String fingerprint() {
    Set<Class<?>> known = new HashSet<>();
    StringBuilder text = new StringBuilder();
    for (Method each : methods) {
      text.append(each.toGenericString());
      for (var parameter : each.getGenericParameterTypes()) {
        text.append(' ').append(WireType.of(parameter).description(known));
      }
      text.append(' ').append(WireType.of(each.getGenericReturnType()).description(known));
      text.append('\n');
    }
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
