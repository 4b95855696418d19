package dev.dagsmith.runtime.xcom;

import java.io.OutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.dataformat.cbor.CBORFactory;

/** Readers and writers of CBOR; its library is loaded when it is first used. */
final class Cbor implements Wire {
  private static final CBORFactory FACTORY =
      CBORFactory.builder()
          .streamWriteConstraints(Json.WRITTEN)
          .streamReadConstraints(Json.READ)
          .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .build();

  @Override
  public JsonGenerator writer(OutputStream out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
  }

  @Override
  public JsonParser reader(byte[] bytes) {
    return FACTORY.createParser(ObjectReadContext.empty(), bytes, 0, bytes.length);
  }
}
