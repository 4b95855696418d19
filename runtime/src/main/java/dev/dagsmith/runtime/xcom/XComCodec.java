package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * Values to JSON and back, by their declared type alone: nothing in the bytes says what is
 * instantiated. A value comes back as it was, or it is refused when it is encoded. Safe for use by
 * several threads.
 */
public final class XComCodec {
  private static final XComCodec SHARED = new XComCodec();

  private final Forms forms = new Forms();

  private XComCodec() {}

  /** The codec. Making it costs nothing; its parts are made when they are needed. */
  public static XComCodec json() {
    return SHARED;
  }

  /**
   * A value as UTF-8 JSON.
   *
   * @throws XComFormatException if the value would not come back as it is
   */
  public byte[] encode(@Nullable Object value, TypeRef declared) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try {
      JsonGenerator out = Json.writer(bytes);
      forms.of(declared).writeAny(value, out);
      out.close();
      return bytes.toByteArray();
    } catch (Mismatch e) {
      throw problem(declared, "can't be stored", e.path(), e.getMessage(), e.getCause());
    } catch (JacksonException e) {
      throw problem(declared, "can't be stored", "", e.getOriginalMessage(), e);
    } catch (StackOverflowError e) {
      throw problem(declared, "can't be stored", "", "it is nested too deeply", e);
    }
  }

  /**
   * The value of these bytes, a new one at each call.
   *
   * @throws XComFormatException if they are no value of this type
   */
  public @Nullable Object decode(byte[] json, TypeRef declared) {
    try (JsonParser in = Json.reader(json)) {
      in.nextToken();
      Object value = forms.of(declared).readAny(in);
      if (in.nextToken() != null) {
        throw new Mismatch("something follows the value");
      }
      return value;
    } catch (Mismatch e) {
      throw problem(declared, "can't be read", e.path(), e.getMessage(), e.getCause());
    } catch (JacksonException e) {
      throw problem(declared, "can't be read", "", e.getOriginalMessage(), e);
    } catch (StackOverflowError e) {
      throw problem(declared, "can't be read", "", "it is nested too deeply", e);
    }
  }

  private static XComFormatException problem(
      TypeRef declared, String what, String path, @Nullable String why, @Nullable Throwable cause) {
    String where = path.isEmpty() ? "" : ", at " + path;
    return new XComFormatException(
        declared, "A value of type " + declared + " " + what + where + ": " + why + ".", cause);
  }
}
