package dev.dagsmith.runtime.seal;

import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.InstanceKey;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a value is bound to: it is decrypted there and nowhere else, so that a row that was moved or
 * renamed is an error. Made of ids alone, not of a store's numbers, so that a store can be copied.
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record SealPlace(byte[] bytes) {
  /** Writes parts that no other parts look like. */
  private interface Parts {
    void write(DataOutputStream out) throws IOException;
  }

  /** An XCom. */
  public static SealPlace of(AttemptKey attempt, String key, String codec) {
    InstanceKey instance = attempt.instance();
    return of(
        out -> {
          text(out, "xcom");
          text(out, instance.run().dagId());
          text(out, instance.run().runId());
          text(out, instance.taskId());
          text(out, Arrays.toString(instance.path().indexes()));
          out.writeInt(attempt.epoch());
          out.writeInt(attempt.number());
          text(out, key);
          text(out, codec);
        });
  }

  /** The secret parameters of a run. */
  public static SealPlace ofParams(String dagId, String runId) {
    return of(
        out -> {
          text(out, "params");
          text(out, dagId);
          text(out, runId);
        });
  }

  private static SealPlace of(Parts parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      parts.write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SealPlace(bytes.toByteArray());
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
