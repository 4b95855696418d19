package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.blob.Gone;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.Once;
import dev.dagsmith.runtime.store.ReadRow;
import dev.dagsmith.runtime.store.XComRow;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is shown of an XCom. */
final class XComText {
  /** What is shown of what is secret. */
  static final String MASK = "***";

  /** The same as JSON. */
  static final String MASK_JSON = "\"***\"";

  private static final int PREVIEW = 60;

  private XComText() {}

  /** Where its bytes are: in the database, or in another backend; empty if they are gone. */
  static String kept(XComRow row) {
    BlobRef blob = row.blob();
    return row.isGone() ? "" : blob == null ? BlobRef.DATABASE : blob.backend();
  }

  /** The begin of its value in one line; whom it is for, or who consumed it. */
  static String preview(XComRow row, boolean readable) {
    if (row.isGone()) {
      return Gone.text(row.once());
    } else if (!readable) {
      return "for " + String.join(", ", row.readers());
    }
    if (row.sensitive()) {
      return MASK;
    }
    if (!row.codec().equals(XComRow.JSON)) {
      return "as " + row.codec();
    }
    BlobRef blob = row.blob();
    return blob == null ? preview(row.value()) : "in the " + blob.backend();
  }

  private static String preview(byte[] value) {
    String text = new String(value, 0, Math.min(value.length, PREVIEW), StandardCharsets.UTF_8);
    String line = text.replaceAll("\\s+", " ");
    return value.length <= PREVIEW ? line : line.substring(0, line.length() - 1) + "..";
  }

  /** All but the value, and who pulled it. */
  static Map<String, @Nullable Object> json(XComRow row, List<ReadRow> pulls) {
    InstanceKey instance = row.attempt().instance();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("task_id", instance.taskId());
    json.put("map_index", Arrays.stream(instance.path().indexes()).boxed().toList());
    json.put("key", row.key());
    json.put("type", row.type());
    json.put("bytes", row.size());
    json.put("kept", row.isGone() ? null : kept(row));
    json.put("sensitive", row.sensitive());
    json.put("readers", row.readers().isEmpty() ? null : row.readers());
    once(row.once(), json);
    if (row.expires() != null) {
      json.put("expires", row.expires().toString());
    }
    json.put("read_by", pulls.stream().map(XComText::reader).toList());
    return json;
  }

  private static Map<String, Object> reader(ReadRow pull) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("dag_id", pull.dagId());
    json.put("run_id", pull.runId());
    json.put("task_id", pull.taskId());
    json.put("map_index", Arrays.stream(pull.path().indexes()).boxed().toList());
    json.put("at", String.valueOf(pull.at()));
    return json;
  }

  private static void once(@Nullable Once once, Map<String, @Nullable Object> json) {
    if (once == null) {
      return;
    }
    json.put("consume", "once");
    InstanceKey by = once.by();
    if (by != null) {
      String done = once.consumed() ? "consumed" : "pulled";
      json.put(done + "_by", by.display());
      json.put(done + "_at", String.valueOf(once.at()));
    }
  }
}
