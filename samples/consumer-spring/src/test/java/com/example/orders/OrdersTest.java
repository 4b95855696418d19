package com.example.orders;

import static dev.dagsmith.testing.DagAssertions.assertThat;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.dagsmith.testing.DagTest;
import dev.dagsmith.testing.TestEngine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The dag in virtual time, called on the bean of the context, whose client is a mock. */
@SpringBootTest
@DagTest
class OrdersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  @MockitoBean private PaymentClient payments;

  @BeforeEach
  void takeInstancesFrom(@Autowired ApplicationContext context, TestEngine engine) {
    engine.taskFactory(context::getBean);
  }

  @Test
  void aBankThatIsAwayIsAskedAgain(TestEngine engine) {
    when(payments.charge("tea", 450)).thenThrow(new IllegalStateException("503")).thenReturn("p1");
    when(payments.charge("milk", 120)).thenReturn("p2");

    assertThat(engine.run(OrdersDag.call(DAY))).hasResult(2).lasted(Duration.ofSeconds(2));
    verify(payments, times(2)).charge("tea", 450);
  }

  @Test
  void aTaskCanBeReplacedBesideIt(TestEngine engine) {
    engine.when(OrdersDag.Task.OPEN).thenReturn(List.of(new Order("cake", DAY, 990)));
    when(payments.charge("cake", 990)).thenReturn("p3");

    assertThat(engine.run(OrdersDag.call(DAY)))
        .task(OrdersDag.Task.CHARGE)
        .at(0)
        .returned(new Orders.Receipt("cake", "p3"));
  }
}
