package dev.dagsmith.runtime.store.jdbc;

import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.EngineKey;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.XComRow;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Values. What is read is that of the attempt with which its instance succeeded. */
final class XComSql implements RunPages.Table<XComRow> {
  /** How many values are read at once. */
  static final int PAGE = 100;

  private static final String CURRENT =
      " FROM xcom x WHERE x.run_no = ? AND EXISTS (SELECT 1 FROM task_instance i"
          + " WHERE i.run_no = x.run_no AND i.task_no = x.task_no AND i.path = x.path"
          + " AND i.epoch = x.epoch AND i.attempt = x.attempt AND i.state = 'success') AND ";
  private static final String COLUMNS =
      "SELECT x.task_no, x.path, x.epoch, x.attempt, x.xcom_key, x.type, x.codec, x.val,"
          + " x.backend, x.ref, x.size, x.hash, x.flags, x.readers, x.key_id, x.seal,"
          + " x.consume, x.by_task, x.by_path, x.by_at, x.expires";
  private static final String SELECT = COLUMNS + CURRENT;
  private static final String HISTORY =
      COLUMNS
          + " FROM xcom x WHERE x.run_no = ? AND x.task_no = ? AND x.path = ?"
          + " ORDER BY x.epoch, x.attempt, x.xcom_key";
  private static final String AT = "x.task_no = ? AND x.path = ? AND x.xcom_key = ?";
  private static final String FIND_PLAIN = PlainXCom.COLUMNS + CURRENT + AT;
  private static final String FIND = SELECT + AT;
  private static final String ELEMENTS =
      SELECT
          + "x.task_no = ? AND x.path >= ? AND x.path < ? AND x.xcom_key = ?"
          + " ORDER BY x.run_no, x.task_no, x.path, x.epoch, x.attempt LIMIT ?";

  private final TaskNames tasks;
  private final AttemptColumns attempts;

  /** For values that are in their rows and for anybody, which most are; columns cost. */
  private final String insertPlain;

  private final String insert;
  private final String upsert;
  private final String upsertExpiry;

  XComSql(Dialect dialect, TaskNames tasks, AttemptColumns attempts) {
    this.tasks = tasks;
    this.attempts = attempts;
    String plain = AttemptColumns.KEY + ", xcom_key, type, codec, val";
    String columns =
        plain + ", " + BlobColumns.NAMES + ", readers, " + SealColumns.NAMES + ", consume, expires";
    this.insertPlain = Sql.insert("xcom", plain);
    this.insert = Sql.insert("xcom", columns);
    this.upsertExpiry = dialect.upsert("xcom_expiry", "expires, run_no", "expires, run_no");
    this.upsert = dialect.upsert("xcom", AttemptColumns.KEY + ", xcom_key", columns);
  }

  /**
   * Writes values.
   *
   * @param again whether some may have been written before
   */
  void write(Jdbc jdbc, List<XComRow> rows, boolean again) throws SQLException {
    if (again) {
      jdbc.<XComRow>batch(upsert, rows, (params, row) -> bind(jdbc, params, row));
      expire(jdbc, rows);
      return;
    }
    List<XComRow> others = rows.stream().filter(row -> !isPlain(row)).toList();
    List<XComRow> plain = others.isEmpty() ? rows : rows.stream().filter(XComSql::isPlain).toList();
    jdbc.<XComRow>batch(insertPlain, plain, (params, row) -> bindPlain(jdbc, params, row));
    jdbc.<XComRow>batch(insert, others, (params, row) -> bind(jdbc, params, row));
    expire(jdbc, others);
  }

  /** Says when something of their runs expires. */
  private void expire(Jdbc jdbc, List<XComRow> rows) throws SQLException {
    Set<XComEditSql.Due> due = new LinkedHashSet<>();
    for (XComRow row : rows) {
      if (row.expires() != null) {
        due.add(new XComEditSql.Due(row.attempt().instance().run().no(), Micros.of(row.expires())));
      }
    }
    jdbc.<XComEditSql.Due>batch(
        upsertExpiry, due, (params, each) -> params.num(each.expires()).num(each.run()));
  }

  /** Writes a value, after the check that its engine may. */
  void writeFirst(Jdbc jdbc, XComRow row, Engines engines, EngineKey engine) throws SQLException {
    if (isPlain(row)) {
      engines.checkThen(jdbc, engine, insertPlain, params -> bindPlain(jdbc, params, row));
    } else {
      engines.checkThen(jdbc, engine, insert, params -> bind(jdbc, params, row));
      expire(jdbc, List.of(row));
    }
  }

  private static boolean isPlain(XComRow row) {
    return row.blob() == null
        && row.readers().isEmpty()
        && row.seal() == null
        && row.expires() == null;
  }

  private void bind(Jdbc jdbc, Params params, XComRow row) throws SQLException {
    bindPlain(jdbc, params, row);
    BlobColumns.bind(params, row.blob());
    params.text(row.readers().isEmpty() ? null : String.join(",", row.readers()));
    SealColumns.bind(params, row.seal());
    params.text(OnceColumns.state(row.once())).num(Micros.orNull(row.expires()));
  }

  private void bindPlain(Jdbc jdbc, Params params, XComRow row) throws SQLException {
    attempts
        .bind(jdbc, params, row.attempt())
        .text(row.key())
        .text(row.type())
        .text(row.codec())
        .bytes(row.inline());
  }

  @Nullable XComRow find(Jdbc jdbc, InstanceKey key, String name) throws SQLException {
    Integer task = tasks.find(jdbc, key.run().dagId(), key.taskId());
    if (task == null) {
      return null;
    }
    byte[] path = PathCode.encode(key.path());
    Jdbc.Binder at = params -> params.num(key.run().no()).num(task).bytes(path).text(name);
    PlainXCom plain = jdbc.first(FIND_PLAIN, at, columns -> PlainXCom.read(columns, key, name));
    if (plain == null || plain.whole()) {
      return plain == null ? null : plain.row();
    }
    return jdbc.first(FIND, at, columns -> row(jdbc, columns, key.run()));
  }

  /** What all attempts of an instance have published. */
  List<XComRow> history(Jdbc jdbc, InstanceKey key) throws SQLException {
    Integer task = tasks.find(jdbc, key.run().dagId(), key.taskId());
    if (task == null) {
      return List.of();
    }
    return jdbc.list(
        HISTORY,
        params -> params.num(key.run().no()).num(task).bytes(PathCode.encode(key.path())),
        columns -> row(jdbc, columns, key.run()));
  }

  /** The keys of an instance's values. */
  List<String> keys(Jdbc jdbc, InstanceKey key) throws SQLException {
    Integer task = tasks.find(jdbc, key.run().dagId(), key.taskId());
    if (task == null) {
      return List.of();
    }
    return jdbc.list(
        "SELECT x.xcom_key" + CURRENT + "x.task_no = ? AND x.path = ? ORDER BY x.xcom_key",
        params -> params.num(key.run().no()).num(task).bytes(PathCode.encode(key.path())),
        Columns::text);
  }

  /** The values of all paths that begin with one, read in pages. */
  void elements(Reads reads, InstanceKey mapped, String name, Consumer<? super XComRow> consumer) {
    MapPath after = null;
    List<XComRow> page;
    do {
      MapPath from = after;
      page = reads.read(jdbc -> elements(jdbc, mapped, name, from, PAGE));
      page.forEach(consumer);
      after = page.isEmpty() ? null : page.get(page.size() - 1).attempt().instance().path();
    } while (page.size() == PAGE);
  }

  /** The values of all paths that begin with one, after a path; null for all. */
  List<XComRow> elements(
      Jdbc jdbc, InstanceKey mapped, String name, @Nullable MapPath after, int limit)
      throws SQLException {
    Integer task = tasks.find(jdbc, mapped.run().dagId(), mapped.taskId());
    if (task == null) {
      return List.of();
    }
    byte[] first = PathCode.encode(mapped.path());
    byte[] end = PathCode.end(first);
    byte[] next = PathCode.from(after);
    byte[] from = Arrays.compareUnsigned(first, next) < 0 ? next : first;
    return jdbc.list(
        ELEMENTS,
        params ->
            params.num(mapped.run().no()).num(task).bytes(from).bytes(end).text(name).num(limit),
        columns -> row(jdbc, columns, mapped.run()));
  }

  @Override
  public String select() {
    return SELECT;
  }

  @Override
  public String keyAfterPath() {
    return ", x.epoch, x.attempt, x.xcom_key";
  }

  @Override
  public String following() {
    return "x.xcom_key > ?";
  }

  @Override
  public void bindFollowing(Params params, XComRow row) throws SQLException {
    params.text(row.key());
  }

  @Override
  public XComRow row(Jdbc jdbc, Columns columns, RunKey run) throws SQLException {
    return new XComRow(
        attempts.key(jdbc, columns, run),
        columns.text(),
        columns.text(),
        columns.text(),
        columns.bytesOrNull(),
        BlobColumns.readOrNull(columns),
        readers(columns.textOrNull()),
        SealColumns.readOrNull(columns),
        OnceColumns.read(jdbc, columns, run, tasks),
        Micros.instantOrNull(columns.numOrNull()));
  }

  /** No id has a comma. */
  private static List<String> readers(@Nullable String joined) {
    return joined == null ? List.of() : List.of(joined.split(",", -1));
  }

  @Override
  public AttemptKey key(XComRow row) {
    return row.attempt();
  }

  @Override
  public int page() {
    return PAGE;
  }
}
