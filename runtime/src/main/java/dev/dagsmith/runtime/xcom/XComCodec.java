package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Values to JSON or CBOR and back, by their declared type alone: nothing in the bytes says what is
 * instantiated. A value comes back as it was, or it is refused when it is encoded. Safe for use by
 * several threads.
 */
public final class XComCodec implements ValueCodec {
  private static final Forms FORMS = new Forms();
  private static final XComCodec SHARED = new XComCodec("json", new Json());

  private final Forms forms = FORMS;
  private final String name;
  private final Wire wire;

  private XComCodec(String name, Wire wire) {
    this.name = name;
    this.wire = wire;
  }

  /**
   * {@return the codec to UTF-8 JSON} Making it costs nothing; its parts are made when they are
   * needed.
   */
  public static XComCodec json() {
    return SHARED;
  }

  /** {@return the codec to CBOR: the same values in fewer bytes} */
  public static XComCodec cbor() {
    return Binary.SHARED;
  }

  /** Made when it is first asked for. */
  private static final class Binary {
    static final XComCodec SHARED = new XComCodec("cbor", new Cbor());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String toJson(byte[] bytes) {
    if (this == SHARED) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream json = new ByteArrayOutputStream(bytes.length * 2);
    try (JsonParser in = wire.reader(bytes);
        JsonGenerator out = SHARED.wire.writer(json)) {
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        if (token == JsonToken.VALUE_EMBEDDED_OBJECT) {
          out.writeBinary(in.getBinaryValue());
        } else {
          out.copyCurrentEvent(in);
        }
      }
    }
    return json.toString(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] encode(@Nullable Object value, TypeRef declared) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try {
      JsonGenerator out = wire.writer(bytes);
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

  @Override
  public @Nullable Object decode(byte[] json, TypeRef declared) {
    try (JsonParser in = wire.reader(json)) {
      if (in.nextToken() == null) {
        throw new Mismatch("there is nothing to be read");
      }
      Object value = forms.of(declared).readAny(in);
      if (in.nextToken() != null) {
        throw new Mismatch("something follows the value");
      }
      return value;
    } catch (Mismatch e) {
      throw problem(
          declared, "can't be read", e.path(), e.getMessage() + shapes(json, e), e.getCause());
    } catch (JacksonException e) {
      throw problem(declared, "can't be read", "", e.getOriginalMessage(), e);
    } catch (StackOverflowError e) {
      throw problem(declared, "can't be read", "", "it is nested too deeply", e);
    }
  }

  /** What was stored and what is declared, if it is an object in which something does not fit. */
  private String shapes(byte[] bytes, Mismatch e) {
    String now = e.declared();
    String then = now == null ? "" : StoredShape.around(toJson(bytes), e.path());
    return then.isEmpty() ? "" : ". Stored is " + then + ", declared is " + now;
  }

  private static XComFormatException problem(
      TypeRef declared, String what, String path, @Nullable String why, @Nullable Throwable cause) {
    String where = path.isEmpty() ? "" : ", at " + path;
    return new XComFormatException(
        declared, "A value of type " + declared + " " + what + where + ": " + why + ".", cause);
  }
}
