package dev.dagsmith.runtime.xcom;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The codecs there are. */
public final class ValueCodecs {
  private ValueCodecs() {}

  /**
   * {@return the codec that a task names}
   *
   * @param name such as {@code json}
   * @throws UnknownCodec if there is none
   */
  public static ValueCodec named(String name) {
    ValueCodec known = builtIn(name);
    return known == null ? Found.get(name) : known;
  }

  /**
   * {@return the codec that a row names: one that is built in, or that who reads declares, so that
   * an altered row can't choose what decodes it}
   *
   * @param name such as {@code json}
   * @param declares whether who reads declares a codec of this name
   * @throws UnknownCodec if it is none of those
   */
  public static ValueCodec ofRow(String name, Predicate<String> declares) {
    ValueCodec known = builtIn(name);
    if (known != null) {
      return known;
    } else if (!declares.test(name)) {
      throw new UnknownCodec(
          "The value is stored by the codec \""
              + name
              + "\", which who reads it does not declare, so it is not decoded. If that is right,"
              + " declare it: @XCom(codec = \""
              + name
              + "\") on the task as the dag is now, or .codec(\""
              + name
              + "\") where TaskOutput.of names the task.");
    }
    return Found.get(name);
  }

  private static @Nullable ValueCodec builtIn(String name) {
    return switch (name) {
      case "json" -> XComCodec.json();
      case "cbor" -> XComCodec.cbor();
      default -> null;
    };
  }

  /** Those that libraries bring; looked for when one is first named. */
  private static final class Found {
    private static final Map<String, ValueCodec> ALL = new TreeMap<>();

    static {
      for (ValueCodec each : ServiceLoader.load(ValueCodec.class)) {
        ALL.put(each.name(), each);
      }
    }

    static ValueCodec get(String name) {
      ValueCodec codec = ALL.get(name);
      if (codec == null) {
        throw new UnknownCodec(
            "There is no codec \""
                + name
                + "\", only json, cbor"
                + String.join("", ALL.keySet().stream().map(each -> ", " + each).toList())
                + ". Mend @XCom(codec), or add the library that brings it.");
      }
      return codec;
    }
  }
}
