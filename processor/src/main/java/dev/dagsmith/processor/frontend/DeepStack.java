package dev.dagsmith.processor.frontend;

import com.sun.source.tree.Tree;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * A stack for deep trees. Javac reads a sum of thousands of operands with the stack that it was
 * started with, in a loop; whoever walks the tree needs more.
 */
final class DeepStack {
  /** Bytes; only what is used is ever taken. */
  private static final long SIZE = 512L << 20;

  private DeepStack() {}

  /** Does the work that walks the tree; in another thread if the tree is deep. */
  static void walk(@Nullable Tree tree, Runnable work) {
    if (tree == null || !Nesting.isDeep(tree)) {
      work.run();
      return;
    }
    FutureTask<Boolean> task = new FutureTask<>(work, true);
    Thread thread = new Thread(null, task, "dagsmith-deep", SIZE);
    thread.setDaemon(true);
    thread.start();
    await(task);
  }

  private static void await(FutureTask<Boolean> task) {
    boolean interrupted = false;
    while (true) {
      try {
        task.get();
        break;
      } catch (InterruptedException e) {
        // javac can't be left half-way: what it knows is not made for two threads at once
        interrupted = true;
      } catch (ExecutionException e) {
        throw unchecked(e);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static RuntimeException unchecked(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
  }
}
