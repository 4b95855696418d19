package dev.dagsmith.view.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowTest {
  @Test
  void whatHasRoomStandsWhereItWants() {
    assertThat(row(new double[] {0, 100}, 1, 1)).containsExactly(0, 100);
  }

  @Test
  void whatWantsOnePlaceSharesTheWay() {
    assertThat(row(new double[] {50, 50}, 1, 1)).containsExactly(30, 70);
    assertThat(row(new double[] {50, 50}, 3, 1)).containsExactly(40, 80);
  }

  @Test
  void nothingComesNearerThanItMay() {
    double[] places = row(new double[] {90, 10, 50, 300}, 1, 1, 1, 1);
    assertThat(places).containsExactly(10, 50, 90, 300);
  }

  private static double[] row(double[] wanted, double... weights) {
    double[] apart = new double[wanted.length];
    java.util.Arrays.fill(apart, 40);
    return Row.of(wanted, weights, apart);
  }
}
