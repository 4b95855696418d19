package dev.dagsmith.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.DataInterval;
import dev.dagsmith.runtime.DagProvider;
import dev.dagsmith.runtime.graph.Block;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.ParamDef;
import dev.dagsmith.runtime.graph.TypeRef;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelpTest {
  private static final DagDefinition DAG =
      Dags.dag()
          .doc(
              "Reads orders, 100% of them.\nSecond line with @|bold markup|@ and ${sys:user.name}.")
          .param(ParamDef.of("source", TypeRef.of(Path.class)).documented("The file to read."))
          .param(
              ParamDef.of("batchSize", TypeRef.of(int.class))
                  .defaultsTo("100")
                  .between(1, 1000)
                  .documented("Rows at once"))
          .param(ParamDef.of("dryRun", TypeRef.of(boolean.class)).defaultsTo("false"))
          .param(ParamDef.of("day", TypeRef.of(DayOfWeek.class)).defaultsTo("MONDAY"))
          .param(ParamDef.of("tags", TypeRef.of(List.class, String.class)).defaultsTo("[]"))
          .param(ParamDef.of("code", TypeRef.of(String.class)).matching("[A-Z]{2}").defaultsTo(""))
          .param(ParamDef.injected("interval", TypeRef.of(DataInterval.class)))
          .body(Block.of());
  private static final DagProvider PROVIDER = () -> DAG;

  private static final String OPTIONS =
      """
                  --source=Path         The file to read. Required.
                  --batchSize, --batch-size=int
                                        Rows at once. From 1 to 1000. Default: 100.
                  --dryRun, --dry-run   Default: false.
                  --day=DayOfWeek       One of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY.
                                          Default: MONDAY.
                  --tags=List<String>   Default: [].
                  --code=String         Must match [A-Z]{2}. Default: "".
                  --run-id=ID           The run's id; an interrupted run of this id goes on.
                  --on-change=WHAT      If the graph changed since: fail, or continue, which keeps successes
                                          that did not change. Default: fail.
                  --conf=JSON           Parameters as one JSON object; options win.
                  --json                Writes one JSON object to standard output.
                  --plain               Calls the plain method in this process, for a debugger.
                  --wait=DURATION       How long to wait for a process that holds the store. Default: 60s.
                  --db=JDBC-URL         The store of runs. Default: a file in the home directory.
                  --config=FILE         Settings. Default: dagsmith.properties in the home.
                  --progress            Shows live progress, terminal or not.
                  --no-progress         Shows no live progress.
              -h, --help                Shows this help.
            """;

  @Test
  void ofTheProgram() {
    assertThat(Outcome.of(PROVIDER, "--help").out())
        .isEqualTo(
            """
            Usage: java -cp ... shop.CatFactsDag [COMMAND] [OPTION]...
            Reads orders, 100% of them.
            Second line with @ |bold markup|@ and ${sys:user.name}.

            Options of run, the default command:
            """
                + OPTIONS
                + """

            Commands:
              run           Runs the dag; the default command.
              graph         Draws the graph.
              runs          Lists the dag's latest runs.
              show          Shows a run and its tasks.
              logs          Shows what a task logged.
              xcom list     Lists the values of a run.
              xcom stats    Shows how many values each task of a run gave, and how large they are.
              xcom get      Prints a task's value as JSON.
              xcom history  Lists what all attempts of a task gave, those before it was done again too.
              xcom set      Writes a value in the place of what a task gave, in a run that has ended.
              xcom clear    Deletes values of a run that has ended.
              xcom gc       Deletes stored values that no XCom names, which crashes leave behind.
              xcom key      Makes a key by which sensitive values are encrypted, and prints it.
              xcom rotate   Has all that is encrypted need the first key only, so that others can go.
              resume        Goes on with a run that was interrupted.
              retry         Does what failed in a run again, and what depends on it.
              clear         Does a task of a run again, and what depends on it.
              cancel        Ends a run: tasks under way are interrupted, the rest is skipped.
              prune         Deletes runs that have ended, with their logs and values.

            COMMAND --help tells more of each. Version: --version.
            """);
    assertThat(Outcome.of(PROVIDER, "-h")).isEqualTo(Outcome.of(PROVIDER, "help"));
  }

  @Test
  void ofRun() {
    assertThat(Outcome.of(PROVIDER, "run", "--help").out())
        .isEqualTo(
            """
            Usage: java -cp ... shop.CatFactsDag run [OPTION]...
            Reads orders, 100% of them.
            Second line with @ |bold markup|@ and ${sys:user.name}.

            Options:
            """
                + OPTIONS
                + "\n");
    assertThat(Outcome.of(PROVIDER, "help", "run")).isEqualTo(Outcome.of(PROVIDER, "run", "-h"));
    assertThat(Outcome.of(PROVIDER, "--dry-run", "--help").status()).isZero();
  }

  @Test
  void ofACommandThatNamesARun() {
    assertThat(Outcome.of(PROVIDER, "show", "--help").out())
        .isEqualTo(
            """
            Usage: java -cp ... shop.CatFactsDag show RUN [OPTION]...
            Shows a run and its tasks.
                  RUN               The id of a run.

            Options:
                  --format=FORMAT   One of text, svg, json. Default: text.
                  --json            Writes one JSON object to standard output.
                  --db=JDBC-URL     The store of runs. Default: a file in the home directory.
                  --config=FILE     Settings. Default: dagsmith.properties in the home.
              -h, --help            Shows this help.
            """);
  }
}
