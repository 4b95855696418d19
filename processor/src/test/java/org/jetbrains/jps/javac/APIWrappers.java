package org.jetbrains.jps.javac;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Stands for the class of this name in IntelliJ's build, which wraps and unwraps environments. */
public final class APIWrappers {
  private APIWrappers() {}

  /** The wrapper that a processor is given. */
  public static <T> T wrap(Class<T> type, T inner) {
    return type.cast(
        Proxy.newProxyInstance(
            APIWrappers.class.getClassLoader(), new Class<?>[] {type}, new Handler(inner)));
  }

  /** What is inside. */
  public static <T> T unwrap(Class<? extends T> type, T wrapper) {
    return Proxy.isProxyClass(wrapper.getClass())
            && Proxy.getInvocationHandler(wrapper) instanceof Handler handler
        ? type.cast(handler.inner)
        : wrapper;
  }

  private record Handler(Object inner) implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      try {
        return method.invoke(inner, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }
}
