package dev.dagsmith.runtime.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.Seal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What is encrypted comes back as it was, where it was, by its key; anything else is an error. */
class SealTest {
  private static final String ONE = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String TWO = KeyRing.newKey();
  private static final SealPlace PLACE = place("shop", "r1", "load", 1, 1, "k", "json");

  private static SealPlace place(
      String dag, String run, String task, int epoch, int attempt, String key, String codec) {
    RunKey of = new RunKey(7, dag, run);
    return SealPlace.of(
        new AttemptKey(new InstanceKey(of, task, MapPath.of(2)), epoch, attempt), key, codec);
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  /** As the specification of the mode has it, case 16: its ciphertext and tag. */
  @Test
  void theModeIsTheOneThatIsSpecified() throws GeneralSecurityException {
    HexFormat hex = HexFormat.of();
    byte[] key = hex.parseHex("feffe9928665731c6d6a8f9467308308".repeat(2));
    byte[] plain =
        hex.parseHex(
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    byte[] sealed =
        Gcm.run(
            Cipher.ENCRYPT_MODE,
            new SecretKeySpec(key, "AES"),
            hex.parseHex("cafebabefacedbaddecaf888"),
            hex.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
            plain,
            plain.length);
    assertThat(hex.formatHex(sealed))
        .isEqualTo(
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b");
  }

  /** So that a later version reads what this one wrote. */
  @Test
  void theFormatStaysAsItIs() throws IOException {
    Seal seal =
        new Seal(
            "d727ad938dad80f3",
            HexFormat.of()
                .parseHex(
                    "01ed49839f57d9ecf9d351302dcd18af19112223a42e428a6adfd2fb0310a3"
                        + "ce1d2455698f540941b5738f865b3f4a9947837376b70e674d9a84c159e8"));
    byte[] sealed =
        HexFormat.of().parseHex("94eab93623a7df2c10576226d519273128b039a3545833a54751c0a0306e33");
    assertThat(KeyRing.parse(ONE).open(seal, PLACE).decrypt(sealed))
        .asString()
        .isEqualTo("\"correct horse\"");
  }

  @Test
  void valuesOfAllSizesComeBack() throws IOException {
    int full = Segments.PLAIN;
    for (int size : new int[] {0, 1, 17, full - 1, full, full + 1, 2 * full, 3 * full + 5}) {
      byte[] value = bytes(size);
      DataKey key = KeyRing.parse(ONE).newKey(PLACE);
      byte[] sealed = key.encrypt(value);
      assertThat(sealed).hasSize(size + Gcm.TAG * Math.max(1, (size + full - 1) / full));
      assertThat(KeyRing.parse(TWO + "," + ONE).open(key.seal(), PLACE).decrypt(sealed))
          .isEqualTo(value);
      assertThat(piecemeal(key, value)).isEqualTo(sealed);
    }
  }

  private static byte[] piecemeal(DataKey key, byte[] value) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Random random = new Random(1);
    try (OutputStream out = key.encrypting(all)) {
      for (int at = 0; at < value.length; ) {
        int some = Math.min(value.length - at, 1 + random.nextInt(30_000));
        out.write(value, at, some);
        at += some;
      }
    }
    return all.toByteArray();
  }

  @Test
  void noTwoAreTheSame() {
    KeyRing ring = KeyRing.parse(ONE);
    DataKey a = ring.newKey(PLACE);
    DataKey b = ring.newKey(PLACE);
    assertThat(a.seal().wrapped()).isNotEqualTo(b.seal().wrapped());
    assertThat(a.encrypt(bytes(9))).isNotEqualTo(b.encrypt(bytes(9)));
  }

  @Test
  void anAlteredByteIsAnErrorWhereverItIs() {
    DataKey key = KeyRing.parse(ONE).newKey(PLACE);
    byte[] sealed = key.encrypt(bytes(Segments.PLAIN + 40));
    List<Integer> places = new ArrayList<>(List.of(0, 1, Segments.PLAIN - 1, Segments.PLAIN));
    places.addAll(List.of(Segments.SEALED - 1, Segments.SEALED, sealed.length - 17));
    places.add(sealed.length - 1);
    for (int at : places) {
      byte[] other = sealed.clone();
      other[at] ^= 1;
      assertThatThrownBy(() -> key.decrypt(other))
          .as("byte %s", at)
          .isInstanceOf(IOException.class);
    }
    byte[] wrapped = key.seal().wrapped();
    for (int at = 0; at < wrapped.length; at++) {
      byte[] other = wrapped.clone();
      other[at] ^= 1;
      assertUnopened(new Seal(key.seal().keyId(), other), PLACE);
    }
    assertUnopened(new Seal(key.seal().keyId(), new byte[0]), PLACE);
    assertUnopened(new Seal(key.seal().keyId(), Arrays.copyOf(wrapped, 60)), PLACE);
  }

  private static void assertUnopened(Seal seal, SealPlace place) {
    assertThatThrownBy(() -> KeyRing.parse(ONE).open(seal, place))
        .isInstanceOf(SealException.class)
        .hasMessageContaining("belongs to another XCom or run");
  }

  @Test
  void segmentsAreInTheirOrderAndAllThere() {
    DataKey key = KeyRing.parse(ONE).newKey(PLACE);
    byte[] value = bytes(3 * Segments.PLAIN);
    byte[] sealed = key.encrypt(value);
    int size = Segments.SEALED;
    byte[] swapped = sealed.clone();
    System.arraycopy(sealed, 0, swapped, size, size);
    System.arraycopy(sealed, size, swapped, 0, size);
    byte[] longer = Arrays.copyOf(sealed, 4 * size);
    System.arraycopy(sealed, 2 * size, longer, 3 * size, size);
    List<byte[]> wrong = new ArrayList<>(List.of(swapped, longer, new byte[0]));
    for (int length : new int[] {1, size - 1, size, size + 1, 2 * size, 3 * size - 1}) {
      wrong.add(Arrays.copyOf(sealed, length));
    }
    wrong.add(Arrays.copyOfRange(sealed, size, 3 * size));
    wrong.add(Arrays.copyOf(sealed, 3 * size + 1));
    for (byte[] each : wrong) {
      assertThatThrownBy(() -> key.decrypt(each))
          .as("%s bytes", each.length)
          .hasMessage("it was altered or cut off after it was encrypted");
    }
  }

  @Test
  void nothingIsGivenOfASegmentThatWasAltered() throws IOException {
    DataKey key = KeyRing.parse(ONE).newKey(PLACE);
    byte[] value = bytes(2 * Segments.PLAIN);
    byte[] sealed = key.encrypt(value);
    sealed[sealed.length - 1] ^= 1;
    InputStream in = key.decrypting(new ByteArrayInputStream(sealed));
    assertThat(in.readNBytes(Segments.PLAIN)).isEqualTo(Arrays.copyOf(value, Segments.PLAIN));
    assertThatThrownBy(in::read).isInstanceOf(IOException.class);
  }

  @Test
  void itIsReadWhereItWasWrittenAlone() {
    Seal seal = KeyRing.parse(ONE).newKey(PLACE).seal();
    for (SealPlace other :
        List.of(
            place("shop2", "r1", "load", 1, 1, "k", "json"),
            place("shop", "r2", "load", 1, 1, "k", "json"),
            place("sho", "pr1", "load", 1, 1, "k", "json"),
            place("shop", "r1", "loads", 1, 1, "k", "json"),
            place("shop", "r1", "load", 2, 1, "k", "json"),
            place("shop", "r1", "load", 1, 2, "k", "json"),
            place("shop", "r1", "load", 1, 1, "l", "json"),
            place("shop", "r1", "load", 1, 1, "k", "cbor"),
            SealPlace.ofParams("shop", "r1"))) {
      assertUnopened(seal, other);
    }
    InstanceKey sibling = new InstanceKey(new RunKey(7, "shop", "r1"), "load", MapPath.of(3));
    assertUnopened(seal, SealPlace.of(new AttemptKey(sibling, 1, 1), "k", "json"));
    InstanceKey copied = new InstanceKey(new RunKey(8, "shop", "r1"), "load", MapPath.of(2));
    KeyRing.parse(ONE).open(seal, SealPlace.of(new AttemptKey(copied, 1, 1), "k", "json"));
  }

  @Test
  void theKeyThatIsMissingIsNamed() {
    Seal seal = KeyRing.parse(ONE).newKey(PLACE).seal();
    KeyRing other = KeyRing.parse(TWO);
    assertThatThrownBy(() -> other.open(seal, PLACE))
        .isInstanceOf(SealException.class)
        .hasMessage(
            "it is encrypted by the key "
                + seal.keyId()
                + ", and core.xcom_keys has only "
                + other.ids().get(0)
                + ". Add that key, behind the others; nothing is lost");
    assertThatThrownBy(() -> KeyRing.EMPTY.open(seal, PLACE)).hasMessageContaining("has no key");
    assertThatThrownBy(() -> KeyRing.EMPTY.newKey(PLACE))
        .hasMessageContaining("there is no key. Nothing was stored. Make one with");
    assertUnopened(new Seal(other.ids().get(0), seal.wrapped()), PLACE, other);
  }

  private static void assertUnopened(Seal seal, SealPlace place, KeyRing ring) {
    assertThatThrownBy(() -> ring.open(seal, place)).isInstanceOf(SealException.class);
  }

  @Test
  void theFirstKeyEncryptsAndARowChangesKeysWithoutItsBytes() throws IOException {
    KeyRing old = KeyRing.parse(ONE);
    KeyRing both = KeyRing.parse("# the new one\n" + TWO + "\n\n" + ONE + "\n");
    DataKey key = old.newKey(PLACE);
    byte[] sealed = key.encrypt(bytes(99));
    Seal changed = both.rewrap(key.seal(), PLACE);
    assertThat(changed.keyId()).isEqualTo(both.ids().get(0)).isNotEqualTo(old.ids().get(0));
    assertThat(KeyRing.parse(TWO).open(changed, PLACE).decrypt(sealed)).isEqualTo(bytes(99));
    assertThat(both.newKey(PLACE).seal().keyId()).isEqualTo(both.ids().get(0));
  }

  @Test
  void whatIsNoKeyIsNotRepeated() {
    assertThatThrownBy(() -> KeyRing.parse(ONE + ", hunter2hunter2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("key 2 is no key")
        .hasMessageNotContaining("hunter2");
    assertThat(KeyRing.parse(ONE)).hasToString("KeyRing" + KeyRing.parse(ONE).ids());
    assertThat(KeyRing.parse(ONE.replace("=", "")).ids()).isEqualTo(KeyRing.parse(ONE).ids());
  }
}
