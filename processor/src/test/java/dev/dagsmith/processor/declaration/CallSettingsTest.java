package dev.dagsmith.processor.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.problem.Place;
import dev.dagsmith.processor.problem.Problem;
import dev.dagsmith.processor.problem.Problems;
import dev.dagsmith.processor.program.Pos;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallSettingsTest {
  private final Problems problems = new Problems();

  @Test
  void readsAllNames() {
    Settings read =
        read(
            "id=clean, retries = 5,retryDelay=10s, backoff=1.5, maxRetryDelay=1m, timeout=PT1H,"
                + " jitter=0.25, maxActive=4, pool=db, priority=-5, push=false, label=of {a}, {b}");
    assertThat(read)
        .isEqualTo(
            new Settings(
                "clean",
                new RetryPart(5, 10_000L, 1.5, 60_000L, 0.25, null, null),
                3_600_000L,
                4,
                "db",
                -5,
                false,
                "of {a}, {b}"));
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void offersTheNameThatWasMeant() {
    read("retrys=5");
    assertThat(messages())
        .singleElement()
        .asString()
        .startsWith("[DAG207] \"retrys=5\" is not a setting of a call. Did you mean retries?");
  }

  @Test
  void refusesNamesTwiceAndTextsWithoutOne() {
    read("retries=5, retries=6");
    read("5");
    assertThat(messages()).hasSize(2).allMatch(text -> text.startsWith("[DAG207]"));
  }

  @Test
  void refusesValuesThatDoNotFit() {
    assertThat(
            read(
                "retries=-1, backoff=0.5, timeout=0s, maxActive=x, id=a b, jitter=1.5, pool=A-1,"
                    + " priority=high"))
        .isEqualTo(Settings.NONE);
    assertThat(messages()).hasSize(8).allMatch(text -> text.startsWith("[DAG208]"));
  }

  private Settings read(String text) {
    return new CallSettings(new Place.InBody(new Pos(1, 1, 0)), problems).read(text);
  }

  private List<String> messages() {
    return problems.list().stream().map(Problem::message).toList();
  }
}
