package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.seal.Rotation;
import dev.dagsmith.runtime.seal.SealException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Has all encrypted values need the first key alone, so that others can be given up. */
final class XComRotateCommand {
  private XComRotateCommand() {}

  static int perform(Invocation invocation) {
    Arguments args = invocation.args();
    Rotation.Report report;
    try (StoreAccess access = StoreAccess.open(Config.read(invocation.console(), args))) {
      report = Rotation.rotate(access.reads(), access.secretWrites(), access.backends().keys());
    } catch (SealException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    if (args.has("--json")) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("key", report.key());
      json.put("xcoms", report.xcoms());
      json.put("runs", report.runs());
      json.put("left", report.left());
      json.put("missing_keys", report.missing());
      JsonOut.print(json, invocation.console().out());
    } else {
      tell(report, invocation);
    }
    return report.left() == 0 ? ExitStatus.SUCCESS : ExitStatus.FAILED;
  }

  private static void tell(Rotation.Report report, Invocation invocation) {
    invocation
        .console()
        .out()
        .println(
            report.xcoms()
                + " XComs and the parameters of "
                + report.runs()
                + " runs need the key "
                + report.key()
                + " now");
    if (report.left() > 0) {
      invocation
          .console()
          .err()
          .println(
              "error: "
                  + report.left()
                  + " can't be decrypted and are as they were"
                  + (report.missing().isEmpty()
                      ? ": they were altered."
                      : ". Add the missing keys to core.xcom_keys, behind the others, and do it"
                          + " again: "
                          + String.join(", ", report.missing())
                          + "."));
    }
  }
}
