package dev.dagsmith.samples.handover;

import dev.dagsmith.Artifact;
import dev.dagsmith.Dag;
import dev.dagsmith.Task;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Makes one report of many CSV files with orders, however large they are: each is read and written
 * line by line, and handed over as an {@link Artifact}.
 *
 * <p>The artifacts are in the store of runs, or in object storage, without a change of this class:
 *
 * <pre>
 * DAGSMITH__CORE__XCOM_BACKEND=objectstorage
 * DAGSMITH__COMMON_IO__XCOM_OBJECTSTORAGE_PATH=s3://bucket/xcoms
 * </pre>
 */
public final class CustomerCsv {
  private static final String CSV = "text/csv";
  private static final Pattern ORDER = Pattern.compile("\\w+,[\\w-]+,\\d{1,9}(\\.\\d{1,2})?");

  private CustomerCsv() {}

  /**
   * Sums up what each customer has ordered.
   *
   * @param folder has the files, {@code id,customer,amount}
   */
  @Dag(retries = 2, retryDelay = "1s")
  static Artifact customerCsv(Path folder) throws IOException {
    var cleaned = new ArrayList<Artifact>();
    for (var file : find(folder)) {
      cleaned.add(clean(folder, file));
    }
    return sumUp(cleaned);
  }

  @Task
  static List<String> find(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".csv"))
          .sorted()
          .toList();
    }
  }

  /** Leaves out the header, and rows that make no sense. */
  @Task(label = "{file}")
  static Artifact clean(Path folder, String file) throws IOException {
    return Artifact.write(
        file,
        CSV,
        out -> {
          var writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          try (var lines = Files.lines(folder.resolve(file))) {
            lines.filter(ORDER.asMatchPredicate()).forEach(line -> writer.print(line + "\n"));
          }
          writer.flush();
        });
  }

  @Task
  static Artifact sumUp(List<Artifact> files) throws IOException {
    var totals = new TreeMap<String, BigDecimal>();
    for (Artifact file : files) {
      add(file, totals);
    }
    return Artifact.write(
        "customers.csv",
        CSV,
        out -> {
          var writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          totals.forEach((customer, total) -> writer.print(customer + "," + total + "\n"));
          writer.flush();
        });
  }

  private static void add(Artifact file, Map<String, BigDecimal> totals) throws IOException {
    try (var lines =
        new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] order = line.split(",");
        totals.merge(order[1], new BigDecimal(order[2]), BigDecimal::add);
      }
    }
  }
}
