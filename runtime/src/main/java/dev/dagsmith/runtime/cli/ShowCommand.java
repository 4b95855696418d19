package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.store.RunReads;
import dev.dagsmith.runtime.store.RunRow;
import dev.dagsmith.view.GraphView;
import dev.dagsmith.view.svg.SvgDrawing;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Shows a run that is stored. */
final class ShowCommand {
  private static final List<String> FORMATS = List.of("text", "svg", "json");

  static final Option FORMAT =
      Option.value("--format", "FORMAT", "One of text, svg, json. Default: text.");

  private ShowCommand() {}

  static int perform(Invocation invocation) {
    PrintStream out = invocation.console().out();
    try (StoreAccess access =
        StoreAccess.open(Config.read(invocation.console(), invocation.args()))) {
      RunReads store = access.reads();
      RunRow row = StoredRuns.find(store, invocation.dag(), invocation.args().operand());
      String format = format(invocation.args());
      if (format.equals("svg")) {
        GraphView graph = DagViews.composed(invocation.dag());
        out.print(SvgDrawing.of(graph, StoredMarks.of(store, row, invocation.dag())));
        return ExitStatus.SUCCESS;
      }
      RunReport run = StoredReport.of(store, access.reader(), row, invocation.dag());
      if (format.equals("json")) {
        ReportJson.print(
            run,
            task -> AttemptJson.all(store, HistoryTable.key(row.key(), task)),
            XComListCommand.rows(store, row),
            out);
        return ExitStatus.SUCCESS;
      }
      HistoryTable history = new HistoryTable();
      XComTable xcoms = new XComTable(new ValueReaders(invocation.dag()), new Pulls(store));
      TaskTable tasks =
          TaskTable.of(
              consumer ->
                  run.tasks()
                      .forEach(
                          each -> {
                            history.add(each);
                            xcoms.add(each);
                            consumer.accept(each);
                          }));
      out.println(Summary.line(run, tasks.counts()));
      out.println("started " + row.startedAt().truncatedTo(ChronoUnit.SECONDS));
      if (!row.params().equals("{}")) {
        out.println("params " + row.params());
      }
      if (run.result() != null) {
        out.println("result " + run.result());
      }
      out.println();
      out.print(tasks);
      history.print(store, row.key(), out);
      xcoms.print(access.reader(), row.key(), out);
      Reveals.print(store, row.key(), out);
      if (run.error() != null) {
        FailureText.print(run.error(), out);
      }
      if (!run.state().ended()) {
        String holder = access.workingOn(row);
        out.println(
            holder == null
                ? "go on: " + invocation.command("resume", run.runId())
                : "under way in " + holder);
      }
    }
    return ExitStatus.SUCCESS;
  }

  /** How to show it. */
  static String format(Arguments args) {
    return Formats.of(args, FORMATS);
  }
}
