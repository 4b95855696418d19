package dev.dagsmith;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Names bytes that a task has written beside its XComs, however many: a file of a gigabyte passes
 * from task to task as this pointer, and is never in memory as a whole. It is an XCom itself, to be
 * returned, pushed, put into records and passed on like any other value.
 *
 * <pre>{@code
 * @Task
 * static Artifact export(String day) throws IOException {
 *   return Artifact.write("orders.csv", "text/csv", out -> orders(day).writeTo(out));
 * }
 *
 * @Task
 * static long load(Artifact orders) throws IOException {
 *   try (InputStream in = orders.open()) {
 *     return new OrderReader(in).count();
 *   }
 * }
 * }</pre>
 *
 * <p>What an attempt writes is kept where its XComs are kept ({@link XCom#backend}, or the setting
 * {@code xcom_backend}), of any size, and published with its success under its key: {@code
 * from("export").pull("orders.csv", Artifact.class)} gives the pointer, too. An attempt that does
 * not succeed leaves nothing, one that writes a key again replaces what it wrote, and all of it is
 * deleted with its run.
 *
 * <p>In a plain call the bytes are in a temporary file, until the process ends. Immutable.
 *
 * @param dagId the dag whose run has it; empty in a plain call, as are the next three
 * @param runId the run that has it
 * @param taskId the task that wrote it, with the prefixes of the groups it is in
 * @param mapIndex where in its maps that task's instance stands, outermost first
 * @param key its name among what that instance publishes, such as {@code orders.csv}
 * @param mediaType what it is, such as {@code text/csv}; not looked at
 * @param size how many bytes it has
 * @param sha256 their SHA-256 as 64 hexadecimal digits
 */
public record Artifact(
    String dagId,
    String runId,
    String taskId,
    List<Integer> mapIndex,
    String key,
    String mediaType,
    long size,
    String sha256) {
  /** Writes the bytes of an artifact. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes them all. It is called once, on the thread of {@link Artifact#write}.
     *
     * @param out need not be buffered or closed
     * @throws IOException if they can't be written, which fails the write
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Copies the list.
   *
   * @param dagId the dag whose run has it; empty in a plain call, as are the next three
   * @param runId the run that has it
   * @param taskId the task that wrote it, with the prefixes of the groups it is in
   * @param key its name among what that instance publishes, such as {@code orders.csv}
   * @param mediaType what it is, such as {@code text/csv}; not looked at
   * @param size how many bytes it has
   * @param sha256 their SHA-256 as 64 hexadecimal digits
   * @param mapIndex where in its maps that task's instance stands, outermost first
   */
  public Artifact {
    mapIndex = List.copyOf(mapIndex);
  }

  /**
   * Writes an artifact of the task that runs on this thread, see {@link TaskContext#write}.
   *
   * @param key what it was pushed under, such as {@code rows}
   * @param mediaType what the bytes are, such as {@code text/csv}
   * @param content writes the bytes
   * @return the pointer
   * @throws IOException if the content throws it, or the bytes can't be kept
   */
  public static Artifact write(String key, String mediaType, Content content) throws IOException {
    return TaskContext.current().write(key, mediaType, content);
  }

  /**
   * Makes an artifact of a copy of a file; what becomes of the file does not matter afterwards.
   *
   * @param file the file to copy
   * @param key what it was pushed under, such as {@code rows}
   * @param mediaType what the bytes are, such as {@code text/csv}
   * @return the pointer
   * @throws IOException if the file can't be read, or the copy can't be kept
   */
  public static Artifact copyOf(Path file, String key, String mediaType) throws IOException {
    return TaskContext.current().write(key, mediaType, new FileContent(file));
  }

  /**
   * {@return the bytes, from the first one on; the caller closes it} Reading fails at the end
   * unless they are those that were written. In a task it is looked for in the store of the engine
   * that runs the task; in plain code, and in threads that a task has started itself, in that of
   * {@code OrdersDag.run(..)}. {@link TaskContext#open} of a task's context and {@code
   * XComStore.open(Artifact)} say which.
   *
   * @throws XComMissing if they are not there any more: the run was pruned, or the task has run
   *     again
   * @throws XComDenied if the task that runs on this thread may not read them
   * @throws IOException if they can't be read
   */
  public InputStream open() throws IOException {
    return TaskContext.current().open(this);
  }
}
