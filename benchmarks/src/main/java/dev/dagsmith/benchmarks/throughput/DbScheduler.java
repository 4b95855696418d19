package dev.dagsmith.benchmarks.throughput;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * db-scheduler as its page on performance says: lock-and-fetch on PostgreSQL, immediate execution,
 * batches where it has them, and values as plain bytes. It keeps neither results nor history: a
 * task's row is replaced by that of the next, and deleted at the end; that a fan-out is complete is
 * counted in memory. So it writes fewer rows than the others.
 */
final class DbScheduler implements Contender {
  private static final int THREADS = 20;

  private final HikariDataSource pool;
  private final Scheduler scheduler;
  private final AtomicLong ids = new AtomicLong();
  private final CustomTask<byte[]> step;
  private final CustomTask<byte[]> part;
  private final CustomTask<byte[]> join;

  private volatile int steps;
  private volatile CountDownLatch ended = new CountDownLatch(0);
  private final AtomicInteger partsLeft = new AtomicInteger();

  DbScheduler(Database database) throws Exception {
    boolean postgres = database.setting() == Setting.POSTGRES;
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(postgres ? database.url() : database.url() + ";WRITE_DELAY=0");
    config.setUsername(postgres ? Database.USER : "sa");
    config.setPassword("");
    config.setMaximumPoolSize(THREADS + 2);
    this.pool = new HikariDataSource(config);
    createTable(postgres);
    this.step = Tasks.custom("step", byte[].class).execute((instance, context) -> step(instance));
    this.part = Tasks.custom("part", byte[].class).execute((instance, context) -> part(instance));
    this.join = Tasks.custom("join", byte[].class).execute((instance, context) -> remove());
    SchedulerBuilder builder =
        Scheduler.create(pool, step, part, join)
            .threads(THREADS)
            .enableImmediateExecution()
            .pollingInterval(Duration.ofMillis(100))
            .serializer(new Bytes());
    this.scheduler =
        (postgres ? builder.pollUsingLockAndFetch(4.0, 20.0) : builder.pollUsingFetch(4.0, 20.0))
            .build();
    scheduler.start();
  }

  private CompletionHandler<byte[]> step(TaskInstance<byte[]> instance) {
    Value before = Value.of(instance.getData());
    if (before.steps() >= steps) {
      return remove();
    }
    return new CompletionHandler.OnCompleteReplace<byte[], byte[]>(
        current ->
            SchedulableInstance.of(
                step.instance(current.getId(), before.next().json()), Instant.now()));
  }

  private CompletionHandler<byte[]> part(TaskInstance<byte[]> instance) {
    Fan.part(Value.of(instance.getData()).id());
    return (complete, operations) -> {
      operations.remove();
      if (partsLeft.decrementAndGet() == 0) {
        scheduler.schedule(join.instance(id(), Value.first(0).json()), Instant.now());
      }
    };
  }

  private CompletionHandler<byte[]> remove() {
    return (complete, operations) -> {
      operations.remove();
      ended.countDown();
    };
  }

  @Override
  public void chain(int count) throws InterruptedException {
    steps = count;
    ended = new CountDownLatch(1);
    scheduler.schedule(step.instance(id(), Value.first(0).json()), Instant.now());
    ended.await();
  }

  @Override
  public void fan(int width) throws InterruptedException {
    ended = new CountDownLatch(1);
    partsLeft.set(width);
    scheduler.scheduleBatch(instances(part, width), Instant.now());
    ended.await();
  }

  @Override
  public void runs(int count) throws InterruptedException {
    steps = 3;
    ended = new CountDownLatch(count);
    scheduler.scheduleBatch(instances(step, count), Instant.now());
    ended.await();
  }

  private List<TaskInstance<?>> instances(CustomTask<byte[]> task, int count) {
    return IntStream.range(0, count)
        .<TaskInstance<?>>mapToObj(i -> task.instance(id(), Value.first(i).json()))
        .toList();
  }

  private String id() {
    return String.valueOf(ids.incrementAndGet());
  }

  private void createTable(boolean postgres) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement()) {
      String text = postgres ? "text" : "varchar(100)";
      statement.execute(
          "create table scheduled_tasks (task_name %1$s not null, task_instance %1$s not null, task_data %2$s, execution_time timestamp with time zone not null, picked boolean not null, picked_by %1$s, last_success timestamp with time zone, last_failure timestamp with time zone, consecutive_failures int, last_heartbeat timestamp with time zone, version bigint not null, priority smallint, primary key (task_name, task_instance))"
              .formatted(text, postgres ? "bytea" : "blob"));
      statement.execute("create index execution_time_idx on scheduled_tasks (execution_time)");
      statement.execute("create index last_heartbeat_idx on scheduled_tasks (last_heartbeat)");
    }
  }

  @Override
  public void close() {
    scheduler.stop();
    pool.close();
  }

  /** Bytes are stored as they are. */
  private static final class Bytes implements Serializer {
    @Override
    public byte[] serialize(Object data) {
      return (byte[]) data;
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] data) {
      return type.cast(data);
    }
  }
}
