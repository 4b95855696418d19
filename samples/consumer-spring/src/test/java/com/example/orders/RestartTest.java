package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.DagMain;
import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.cli.Console;
import dev.dagsmith.runtime.core.TaskState;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application is shut down while a run is under way, and started again. */
@Timeout(60)
class RestartTest {
  @TempDir private Path home;

  /** A bank that never answers for milk, until it is opened again. */
  private static final class Bank extends PaymentClient {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch milk = new CountDownLatch(1);
    private volatile boolean shut = true;

    @Override
    String charge(String key, int cents) {
      asked.add(key);
      if (shut && key.equals("milk")) {
        milk.countDown();
        await(new CountDownLatch(1));
      }
      return super.charge(key, cents);
    }
  }

  private static final class Heard implements RunListener {
    private final CountDownLatch charged = new CountDownLatch(1);
    private final CompletableFuture<RunResult<?>> ended = new CompletableFuture<>();

    @Override
    public void changed(Change change) {
      if (change.taskId().equals("charge") && change.state() == TaskState.SUCCESS) {
        charged.countDown();
      }
    }

    @Override
    public void ended(RunResult<?> result) {
      ended.complete(result);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private ConfigurableApplicationContext start(Bank bank, Heard heard) {
    SpringApplication application = new SpringApplication(OrdersApplication.class);
    application.addInitializers(
        context -> {
          var beans = (GenericApplicationContext) context;
          beans.registerBean("bank", Bank.class, () -> bank, bean -> bean.setPrimary(true));
          beans.registerBean("heard", Heard.class, () -> heard);
        });
    return application.run("--orders.engine.home=" + home);
  }

  @Test
  void aRunGoesOnWhenTheApplicationIsStartedAgain() throws Exception {
    Bank bank = new Bank();
    Heard first = new Heard();
    try (var context = start(bank, first)) {
      context.getBean(OrderRuns.class).start(LocalDate.of(2026, 12, 1));
      first.charged.await();
      bank.milk.await();
    }
    assertThat(first.ended).isNotDone();
    assertThat(bank.asked).containsExactlyInAnyOrder("tea", "milk");

    bank.shut = false;
    bank.asked.clear();
    Heard second = new Heard();
    try (var context = start(bank, second)) {
      assertThat(second.ended.get().result()).isEqualTo(2);
      assertThat(context.isActive()).isTrue();
    }
    assertThat(bank.asked).containsExactly("milk");
    assertThat(logs("orders-2026-12-01", "charge", "--map-index", "0"))
        .contains("Charging 450 cents for order tea");
    assertThat(logs("orders-2026-12-01", "charge", "--map-index", "1"))
        .contains("Charging 120 cents for order milk");
  }

  /** What the command line shows. */
  private String logs(String... args) {
    var out = new ByteArrayOutputStream();
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    var console = Console.plain(print, System.err, Map.of("DAGSMITH_HOME", home.toString()));
    var command = Stream.concat(Stream.of("logs"), Stream.of(args)).toArray(String[]::new);
    DagMain.execute(new OrdersDag(), null, command, console);
    return out.toString(StandardCharsets.UTF_8);
  }
}
