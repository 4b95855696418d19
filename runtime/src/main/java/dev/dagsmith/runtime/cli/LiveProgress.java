package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.RunListener;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws the progress of a run ten times a second, on a thread of its own. */
final class LiveProgress implements Progress, RunListener {
  private static final long FRAME_MILLIS = 100;

  private final RunPicture picture;
  private final ProgressLines lines;
  private final Screen screen;
  private final long begin = System.nanoTime();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final PrintStream above;
  private final Thread painter = new Thread(this::paint, "dagsmith-progress");
  private volatile String title;
  private volatile boolean closed;

  private LiveProgress(Invocation invocation) {
    Console console = invocation.console();
    Map<String, String> environment = console.environment();
    this.picture = new RunPicture(TaskIds.of(Plans.of(invocation.dag())));
    this.lines =
        new ProgressLines(
            new ProgressLines.Look(
                number(environment.get("COLUMNS"), 80),
                number(environment.get("LINES"), 24),
                console.unicode(),
                !console.says("NO_COLOR")));
    this.screen = new Screen(console.err());
    this.above = screen.above(err);
    this.title = invocation.dag().dagId();
  }

  static LiveProgress start(Invocation invocation) {
    LiveProgress progress = new LiveProgress(invocation);
    System.setOut(progress.screen.above(progress.out));
    System.setErr(progress.above);
    progress.painter.setDaemon(true);
    progress.painter.start();
    return progress;
  }

  @Override
  public RunListener listener() {
    return this;
  }

  @Override
  public PrintStream err() {
    return above;
  }

  @Override
  public void started(String dagId, String runId, boolean resumed) {
    title = dagId + " " + runId;
  }

  @Override
  public void changed(Change change) {
    picture.apply(change);
  }

  @Override
  public synchronized void end() {
    if (!closed) {
      closed = true;
      painter.interrupt();
      screen.close();
      System.setOut(out);
      System.setErr(err);
    }
  }

  private void paint() {
    while (!closed) {
      Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
      screen.draw(lines.of(title, picture.rows(), elapsed));
      try {
        Thread.sleep(FRAME_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static int number(@Nullable String text, int otherwise) {
    return text != null && text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : otherwise;
  }
}
