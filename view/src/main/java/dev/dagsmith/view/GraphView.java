package dev.dagsmith.view;

import java.util.List;

/**
 * A dag's graph.
 *
 * @param dagId the dag's id
 * @param origin where it comes from
 * @param doc its Javadoc as plain text; empty without one
 * @param hash the version of the graph, see {@link GraphHash}
 * @param params its parameters, in order
 * @param result the declared type of its result, {@code void} without one
 * @param timing when it runs by itself
 * @param body its nodes
 */
public record GraphView(
    String dagId,
    Origin origin,
    String doc,
    String hash,
    List<ParamView> params,
    String result,
    Timing timing,
    BlockView body) {
  /** Copies the list. */
  public GraphView {
    params = List.copyOf(params);
  }

  /**
   * When a dag runs, and how much of it at once.
   *
   * @param schedule a preset or cron expression; empty: never by itself
   * @param start first logical date, ISO-8601; empty without one
   * @param maxActiveTasks how many task instances may be under way at once; 0 without a bound
   */
  public record Timing(String schedule, String start, int maxActiveTasks) {
    /** Never by itself, without a bound. */
    public static final Timing NONE = new Timing("", "", 0);
  }

  /** The same as this version. */
  public GraphView hash(String newHash) {
    return new GraphView(dagId, origin, doc, newHash, params, result, timing, body);
  }
}
