package dev.dagsmith;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that is not to be seen: its {@link #toString} is {@code ***}, and as a task's result, as
 * a component of one, as what a task pushes and as a parameter of a dag it is stored encrypted,
 * together with all that is around it.
 *
 * <pre>{@code
 * record Login(String user, Secret<String> password) {}
 * }</pre>
 *
 * <p>It can't be serialized, and JSON libraries find nothing in it, so that it gets into no log or
 * file by mistake. It does not protect from code in the same process: whoever has it can {@link
 * #reveal} it. Immutable if its content is.
 *
 * @param <T> the content's type, of which values can be stored
 */
public final class Secret<T> {
  /** Transient, so that libraries that look at fields pass over it. */
  private final transient T content;

  private Secret(T content) {
    this.content = content;
  }

  /**
   * Hides a value.
   *
   * @param <T> the type of the value
   * @param content not null
   * @return the hidden value, never null
   */
  public static <T> Secret<T> of(T content) {
    Objects.requireNonNull(content, "content");
    CurrentTask.saw(content);
    return new Secret<>(content);
  }

  /** {@return the content; never null} */
  public T reveal() {
    return content;
  }

  /**
   * Whether the other is a secret of the same content. For texts and arrays of bytes the time that
   * it takes says nothing of where they differ.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof Secret<?> that)) {
      return false;
    }
    byte[] own = bytes(content);
    byte[] others = bytes(that.content);
    if (own == null || others == null || content.getClass() != that.content.getClass()) {
      return Objects.deepEquals(content, that.content);
    }
    return MessageDigest.isEqual(own, others);
  }

  @Override
  public int hashCode() {
    byte[] own = bytes(content);
    return own == null ? Arrays.deepHashCode(new Object[] {content}) : Arrays.hashCode(own);
  }

  private static byte @Nullable [] bytes(Object content) {
    if (content instanceof byte[] array) {
      return array;
    }
    return content instanceof String text ? text.getBytes(StandardCharsets.UTF_16BE) : null;
  }

  /** {@code ***}, whatever the content. */
  @Override
  public String toString() {
    return "***";
  }
}
