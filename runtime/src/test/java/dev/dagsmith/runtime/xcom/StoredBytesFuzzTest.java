package dev.dagsmith.runtime.xcom;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dagsmith.XComType;
import dev.dagsmith.runtime.graph.TypeRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stored bytes that somebody altered or made up: they are an error, or a value that is stored and
 * read again as itself. Each build tries the inputs beside this class; with JAZZER_FUZZ=1 Jazzer
 * looks for others.
 */
class StoredBytesFuzzTest {
  sealed interface Shape permits Circle, Square {}

  record Circle(double radius, @Nullable String name) implements Shape {}

  record Square(BigDecimal side, Optional<Shape> inner) implements Shape {}

  enum Unit {
    MM,
    CM
  }

  record Drawing(
      List<Shape> shapes,
      Map<String, Unit> units,
      Set<Integer> layers,
      Instant at,
      byte[] preview,
      long[] sizes,
      @Nullable Object more) {}

  private static final List<TypeRef> TYPES =
      List.of(
          TypeRef.of(Drawing.class),
          TypeRef.of(new XComType<List<Shape>>() {}.type()),
          TypeRef.of(new XComType<Map<String, List<Double>>>() {}.type()),
          TypeRef.of(Object.class),
          TypeRef.of(String.class),
          TypeRef.of(int.class));

  @FuzzTest(maxDuration = "30s")
  void areAnErrorOrAValue(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    TypeRef type = TYPES.get(Math.floorMod(bytes[0], TYPES.size()));
    byte[] stored = new byte[bytes.length - 1];
    System.arraycopy(bytes, 1, stored, 0, stored.length);
    check(XComCodec.json(), stored, type);
    check(XComCodec.cbor(), stored, type);
  }

  private static void check(XComCodec codec, byte[] stored, TypeRef type) {
    Object value;
    try {
      value = codec.decode(stored, type);
    } catch (XComFormatException refused) {
      return;
    }
    byte[] again;
    try {
      again = codec.encode(value, type);
    } catch (XComFormatException refused) {
      return; // such as a text that no task could have stored
    }
    Object same = codec.decode(again, type);
    assertThat(codec.encode(same, type)).isEqualTo(again);
  }
}
