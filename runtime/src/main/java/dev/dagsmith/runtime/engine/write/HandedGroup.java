package dev.dagsmith.runtime.engine.write;

import dev.dagsmith.runtime.engine.thread.Sneaky;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.Rejected;
import dev.dagsmith.runtime.store.WriteGroup;
import dev.dagsmith.runtime.store.XComRow;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * A group whose transaction is the committer's: the driver asks, goes on with something else, and
 * hears the answers later, in the order in which it asked. After a failure nothing more is done,
 * and nothing of the group is there, unless the failure leaves that open.
 */
final class HandedGroup {
  private final Committer committer;
  private final OpenGroup open;
  private final Runnable wake;
  private final Queue<Runnable> answers = new ConcurrentLinkedQueue<>();

  /** Owned by the committer. */
  private boolean over;

  /** The driver wants no more answers. */
  private volatile boolean dropped;

  /**
   * Nothing is done yet.
   *
   * @param wake tells the driver that there is an answer
   */
  HandedGroup(Committer committer, OpenGroup open, Runnable wake) {
    this.committer = committer;
    this.open = open;
    this.wake = wake;
  }

  /** Writes values; {@code then} hears on the driver which can't be stored. */
  void publish(List<XComRow> values, Consumer<List<Rejected>> then) {
    part(
        () -> {
          List<Rejected> rejected = open.publish(values);
          return () -> then.accept(rejected);
        });
  }

  /**
   * Writes the rest and commits; {@code then} happens on the driver once it is durable, and hears
   * what was consumed with it and is kept outside of the database.
   */
  void commit(WriteGroup rows, Consumer<List<BlobRef>> then) {
    part(
        () -> {
          List<BlobRef> gone = open.commit(rows);
          over = true;
          open.close();
          return () -> then.accept(gone);
        });
  }

  private interface Part {
    Runnable done();
  }

  private void part(Part part) {
    committer.execute(
        () -> {
          if (!over && !dropped) {
            answers.add(answer(part));
            wake.run();
          }
        });
  }

  private Runnable answer(Part part) {
    try {
      return part.done();
    } catch (Throwable failure) { // also out of memory: the driver must hear of it
      over = true;
      close(failure);
      return () -> {
        throw Sneaky.<RuntimeException>rethrow(failure);
      };
    }
  }

  private void close(Throwable failure) {
    try {
      open.close();
    } catch (RuntimeException | Error e) {
      failure.addSuppressed(e);
    }
  }

  /**
   * Takes the answers that are there. For the driver.
   *
   * @throws dev.dagsmith.runtime.store.StoreException if the group failed
   */
  void hear() {
    for (Runnable answer = answers.poll(); answer != null; answer = answers.poll()) {
      answer.run();
    }
  }

  /** The engine ends: what is under way is waited for, the rest not done. For the driver. */
  void drop() {
    dropped = true;
    committer.finish(this::end);
  }

  private void end() {
    if (!over) {
      over = true;
      open.close();
    }
  }
}
