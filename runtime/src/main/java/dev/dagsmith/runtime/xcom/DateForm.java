package dev.dagsmith.runtime.xcom;

import dev.dagsmith.runtime.graph.TypeRef;
import java.util.Date;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Old dates, as milliseconds. */
@SuppressWarnings("JavaUtilDate") // users have them
final class DateForm extends Form {
  DateForm(TypeRef type) {
    super(type);
  }

  @Override
  void write(Object value, JsonGenerator out) {
    Exactly.check(type, value);
    out.writeNumber(((Date) value).getTime());
  }

  @Override
  Object read(JsonParser in) {
    expect(in, JsonToken.VALUE_NUMBER_INT);
    return new Date(in.getLongValue());
  }
}
