package dev.dagsmith.runtime.xcom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dagsmith.runtime.graph.TypeRef;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Values that were stored before their type changed. */
class ChangedTypeTest {
  record Order(String id, int amount, Optional<String> note, List<String> tags) {}

  record Orders(List<Order> orders) {}

  record Day(LocalDate day) {}

  private static Object read(String json, Class<?> type) {
    return XComCodec.json().decode(json.getBytes(StandardCharsets.UTF_8), TypeRef.of(type));
  }

  @Test
  void aComponentThatWasAddedIsWhatJacksonMakesOfNothing() {
    assertThat(read("{\"id\":\"a\"}", Order.class))
        .isEqualTo(new Order("a", 0, Optional.empty(), null));
  }

  @Test
  void aComponentThatWasTakenAwayIsPassedOver() {
    assertThat(read("{\"day\":\"2026-11-22\",\"old\":{\"a\":[1]}}", Day.class))
        .isEqualTo(new Day(LocalDate.of(2026, 11, 22)));
  }

  @Test
  void oneThatDoesNotFitAnyMoreIsToldWithBothShapes() {
    assertThatThrownBy(
            () ->
                read("{\"orders\":[{\"id\":\"a\",\"amount\":\"much\",\"tags\":[]}]}", Orders.class))
        .isInstanceOf(XComFormatException.class)
        .hasMessage(
            "A value of type dev.dagsmith.runtime.xcom.ChangedTypeTest.Orders can't be read, at"
                + " .orders[0].amount: a string where int is declared. Stored is {id: text, amount:"
                + " text, tags: list}, declared is Order(String id, int amount, Optional<String>"
                + " note, List<String> tags).");
    assertThatThrownBy(() -> read("[1]", Day.class))
        .isInstanceOf(XComFormatException.class)
        .hasMessage(
            "A value of type dev.dagsmith.runtime.xcom.ChangedTypeTest.Day can't be read: an array where"
                + " dev.dagsmith.runtime.xcom.ChangedTypeTest.Day is declared.");
  }
}
