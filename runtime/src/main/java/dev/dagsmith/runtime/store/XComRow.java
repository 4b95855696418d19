package dev.dagsmith.runtime.store;

/**
 * A value that an attempt published.
 *
 * @param attempt who published it
 * @param key its key, {@link #RETURN_VALUE} for a task's result
 * @param type the declared type, for people
 * @param codec how the bytes are made, {@code json}
 * @param value the bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // a row is passed on, never compared
public record XComRow(AttemptKey attempt, String key, String type, String codec, byte[] value) {
  /** The key of a task's result. */
  public static final String RETURN_VALUE = "return_value";

  /** The codec of {@link dev.dagsmith.runtime.xcom.XComCodec}. */
  public static final String JSON = "json";
}
