package dev.dagsmith.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.dagsmith.RunInfo;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.TypeRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParametersTest {
  enum Status {
    PAID,
    OPEN
  }

  record Point(int x, int y) {}

  private static final TypeRef INTS = TypeRef.of(List.class, Integer.class);

  static Stream<Arguments> good() {
    return Stream.of(
        arguments(TypeRef.of(String.class), "a b", "a b"),
        arguments(TypeRef.of(String.class), "", ""),
        arguments(TypeRef.of(byte.class), "-128", "-128"),
        arguments(TypeRef.of(short.class), "12", "12"),
        arguments(TypeRef.of(int.class), "-5", "-5"),
        arguments(TypeRef.of(Integer.class), "+7", "7"),
        arguments(TypeRef.of(long.class), "9223372036854775807", "9223372036854775807"),
        arguments(TypeRef.of(float.class), "1.5", "1.5"),
        arguments(TypeRef.of(double.class), "1e3", "1000.0"),
        arguments(TypeRef.of(BigInteger.class), "123456789012345678901", "123456789012345678901"),
        arguments(TypeRef.of(BigDecimal.class), "1.10", "1.10"),
        arguments(TypeRef.of(boolean.class), "TRUE", "true"),
        arguments(TypeRef.of(char.class), "x", "x"),
        arguments(TypeRef.of(Status.class), "OPEN", "OPEN"),
        arguments(TypeRef.of(Path.class), "a/b.csv", "a/b.csv"),
        arguments(TypeRef.of(URI.class), "http://h/p?q=1", "http://h/p?q=1"),
        arguments(
            TypeRef.of(UUID.class),
            "00000000-0000-0001-0000-000000000002",
            "00000000-0000-0001-0000-000000000002"),
        arguments(TypeRef.of(LocalDate.class), "2026-01-31", "2026-01-31"),
        arguments(TypeRef.of(LocalTime.class), "08:30", "08:30"),
        arguments(TypeRef.of(LocalDateTime.class), "2026-01-31T08:30", "2026-01-31T08:30"),
        arguments(TypeRef.of(Instant.class), "2026-01-31T08:30:00Z", "2026-01-31T08:30:00Z"),
        arguments(
            TypeRef.of(OffsetDateTime.class), "2026-01-31T08:30+01:00", "2026-01-31T08:30+01:00"),
        arguments(
            TypeRef.of(ZonedDateTime.class),
            "2026-01-31T08:30+01:00[Europe/Berlin]",
            "2026-01-31T08:30+01:00[Europe/Berlin]"),
        arguments(TypeRef.of(Duration.class), "1m30s", "PT1M30S"),
        arguments(TypeRef.of(Duration.class), "PT90S", "PT1M30S"),
        arguments(TypeRef.of(Period.class), "P1M", "P1M"),
        arguments(TypeRef.of(YearMonth.class), "2026-01", "2026-01"),
        arguments(TypeRef.of(ZoneId.class), "Europe/Berlin", "Europe/Berlin"),
        arguments(TypeRef.of(Optional.class, String.class), "x", "Optional[x]"),
        arguments(INTS, "[1, 2]", "[1, 2]"),
        arguments(TypeRef.of(Point.class), "{\"x\": 1, \"y\": 2}", "Point[x=1, y=2]"),
        arguments(
            TypeRef.of(Map.class, String.class, Status.class), "{\"a\":\"PAID\"}", "{a=PAID}"));
  }

  @ParameterizedTest
  @MethodSource("good")
  void readsAText(TypeRef type, String text, String value) {
    Outcome outcome = Outcome.of(Dags.echo(ParamDef.of("p", type)), "--plain", "--p", text);
    assertThat(outcome).isEqualTo(new Outcome(0, "[" + value + "]\n", ""));
    assertThat(Outcome.of(Dags.echo(ParamDef.of("p", type)), "--plain", "--p=" + text))
        .isEqualTo(outcome);
    assertThat(Outcome.of(Dags.echo(ParamDef.of("p", type).defaultsTo(text)), "--plain"))
        .isEqualTo(outcome);
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        arguments(TypeRef.of(int.class), "ten", "a whole number from -2147483648 to 2147483647."),
        arguments(
            TypeRef.of(int.class), "99999999999", "a whole number from -2147483648 to 2147483647."),
        arguments(TypeRef.of(byte.class), "128", "a whole number from -128 to 127."),
        arguments(TypeRef.of(double.class), "NaN", "a number."),
        arguments(TypeRef.of(double.class), "", "a number."),
        arguments(TypeRef.of(boolean.class), "yes", "true or false."),
        arguments(TypeRef.of(char.class), "xy", "one character."),
        arguments(TypeRef.of(Status.class), "paid", "one of PAID, OPEN. Did you mean PAID?"),
        arguments(TypeRef.of(Status.class), "LOST_AT_SEA", "one of PAID, OPEN."),
        arguments(TypeRef.of(LocalDate.class), "31.1.2026", "a date such as 2026-01-31."),
        arguments(TypeRef.of(Instant.class), "now", "an instant such as 2026-01-31T08:30:00Z."),
        arguments(TypeRef.of(Duration.class), "10 s", "a duration such as 90s, 1m30s or PT90S."),
        arguments(TypeRef.of(UUID.class), "1", "a UUID."),
        arguments(TypeRef.of(ZoneId.class), "Mars", "a time zone such as Europe/Berlin."));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void namesTheParameterTheTextAndWhatWasExpected(TypeRef type, String text, String expected) {
    assertThat(
            Outcome.of(Dags.echo(ParamDef.of("batchSize", type)), "--plain", "--batchSize=" + text))
        .isEqualTo(
            new Outcome(
                2, "", "error: --batch-size: got \"" + text + "\", expected " + expected + "\n"));
  }

  @Test
  void checksBoundsAndPatterns() {
    ParamDef limit = ParamDef.of("limit", TypeRef.of(int.class)).between(1, 100);
    assertThat(error(limit, "--limit", "0"))
        .isEqualTo("--limit: got \"0\", expected a number from 1 to 100.");
    assertThat(error(limit, "--limit", "x"))
        .isEqualTo("--limit: got \"x\", expected a whole number from 1 to 100.");
    ParamDef ratio =
        ParamDef.of("ratio", TypeRef.of(double.class)).between(0.5, Double.POSITIVE_INFINITY);
    assertThat(error(ratio, "--ratio", "0.4"))
        .isEqualTo("--ratio: got \"0.4\", expected a number 0.5 or more.");
    ParamDef name = ParamDef.of("name", TypeRef.of(String.class)).matching("[a-z]+");
    assertThat(error(name, "--name", "A1"))
        .isEqualTo("--name: got \"A1\", expected a text that matches [a-z]+.");
    assertThat(
            Outcome.of(Dags.echo(name, limit), "--plain", "--name", "abc", "--limit", "100").out())
        .isEqualTo("[abc, 100]\n");
  }

  @Test
  void tellsWhatIsWrongWithJson() {
    assertThat(error(ParamDef.of("ids", INTS), "--ids", "[1, x]"))
        .startsWith("--ids: got \"[1, x]\", expected JSON of List<Integer>: ");
  }

  @Test
  void flagsNeedNoValue() {
    ParamDef dry = ParamDef.of("dryRun", TypeRef.of(boolean.class)).defaultsTo("false");
    assertThat(plain(dry)).isEqualTo("[false]\n");
    assertThat(plain(dry, "--dry-run")).isEqualTo("[true]\n");
    assertThat(plain(dry, "--dryRun")).isEqualTo("[true]\n");
    assertThat(plain(dry, "--dry-run=false")).isEqualTo("[false]\n");
    assertThat(plain(dry, "--dry-run", "true")).isEqualTo("[true]\n");
    assertThat(plain(dry.defaultsTo("true"), "--no-dry-run")).isEqualTo("[false]\n");
  }

  @Test
  void listsAllThatIsMissingOrWrongAtOnce() {
    Outcome outcome =
        Outcome.of(
            Dags.echo(
                ParamDef.of("source", TypeRef.of(Path.class)).documented("The file to read"),
                ParamDef.of("limit", TypeRef.of(int.class))),
            "--plain",
            "--limit",
            "x");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err().lines())
        .containsExactly(
            "error: --source is missing: Path. The file to read. Required.",
            "error: --limit: got \"x\", expected a whole number from -2147483648 to 2147483647.");
  }

  @Test
  void takesThemAsOneJsonObjectToo() {
    ParamDef date = ParamDef.of("date", TypeRef.of(LocalDate.class));
    ParamDef ids = ParamDef.of("ids", INTS).defaultsTo("[]");
    ParamDef json = ParamDef.of("json", TypeRef.of(String.class)).defaultsTo("");
    String conf = " { \"ids\" : [1, 2] , \"date\":\"2026-01-31\",\"json\": \"a\\\"}\\u0041\"} ";
    assertThat(Outcome.of(Dags.echo(date, ids, json), "--plain", "--conf", conf).out())
        .isEqualTo("[2026-01-31, [1, 2], a\"}A]\n");
    assertThat(
            Outcome.of(
                    Dags.echo(date, ids),
                    "--plain",
                    "--conf",
                    "{\"date\":\"2026-01-31\"}",
                    "--ids",
                    "[3]")
                .out())
        .isEqualTo("[2026-01-31, [3]]\n");
    assertThat(Outcome.of(Dags.echo(date, ids), "--plain", "--conf", "{\"dates\": 1}").err())
        .startsWith("error: --conf: the dag has no parameter dates. Did you mean date?\n");
    assertThat(error(date, "--conf", "{\"date\": 5}"))
        .isEqualTo("--conf, date: got 5, expected a date such as 2026-01-31.");
    assertThat(error(ids, "--conf", "{\"ids\": [}"))
        .startsWith("--conf: got \"{\"ids\": [}\", expected a JSON object: ");
  }

  @Test
  void aPlainRunGetsWhatTheEngineInjects() {
    ParamDef info = ParamDef.injected("info", TypeRef.of(RunInfo.class));
    assertThat(plain(info)).startsWith("[RunInfo[dagId=catFacts, runId=plain, logicalDate=2");
    assertThat(Outcome.of(Dags.echo(info), "--plain", "--info", "x").status()).isEqualTo(2);
  }

  private static String plain(ParamDef param, String... args) {
    String[] all = Stream.concat(Stream.of("--plain"), Stream.of(args)).toArray(String[]::new);
    Outcome outcome = Outcome.of(Dags.echo(param), all);
    assertThat(outcome.err()).isEmpty();
    return outcome.out();
  }

  private static String error(ParamDef param, String... args) {
    String[] all = Stream.concat(Stream.of("--plain"), Stream.of(args)).toArray(String[]::new);
    Outcome outcome = Outcome.of(Dags.echo(param), all);
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    return outcome.err().lines().findFirst().orElse("").substring("error: ".length());
  }
}
