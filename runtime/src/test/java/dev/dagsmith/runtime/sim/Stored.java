package dev.dagsmith.runtime.sim;

import dev.dagsmith.runtime.store.AttemptRow;
import dev.dagsmith.runtime.store.InstanceRow;
import dev.dagsmith.runtime.store.RunEnd;
import dev.dagsmith.runtime.store.Times;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Rows as they come back: times to the microsecond, texts that every database takes. */
final class Stored {
  private Stored() {}

  static InstanceRow row(InstanceRow row) {
    return new InstanceRow(
        row.key(),
        row.state(),
        times(row.times()),
        row.decision(),
        text(row.label()),
        text(row.note()),
        row.failure(),
        row.cancels());
  }

  static AttemptRow row(AttemptRow row) {
    return new AttemptRow(row.key(), row.state(), times(row.times()), row.failure());
  }

  static RunEnd row(RunEnd row) {
    return new RunEnd(
        row.state(),
        time(row.endedAt()),
        row.result(),
        row.failedAt(),
        row.failure(),
        row.suppressed());
  }

  private static Times times(Times times) {
    return new Times(time(times.startedAt()), time(times.endedAt()), time(times.nextAt()));
  }

  static @Nullable Instant time(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
  }

  private static @Nullable String text(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      ByteBuffer bytes =
          StandardCharsets.UTF_16BE
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .encode(CharBuffer.wrap(text));
      return StandardCharsets.UTF_16BE.decode(bytes).toString().replace('\u0000', '\ufffd');
    } catch (CharacterCodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
