package dev.dagsmith.runtime.xcom;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** How the tokens of a value become bytes. */
interface Wire {
  JsonGenerator writer(OutputStream out);

  JsonParser reader(byte[] bytes);
}
