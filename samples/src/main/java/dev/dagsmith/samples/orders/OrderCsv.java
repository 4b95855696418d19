package dev.dagsmith.samples.orders;

import dev.dagsmith.samples.orders.Orders.Order;
import dev.dagsmith.samples.orders.Orders.Parsed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads lines of {@code id,customer,amount} under a heading line. */
public final class OrderCsv {
  private final Pattern separator;

  /** Columns are separated by this character. */
  public OrderCsv(char separator) {
    this.separator = Pattern.compile(Pattern.quote(String.valueOf(separator)));
  }

  Parsed parse(String file, List<String> lines) {
    var good = new ArrayList<Order>();
    var bad = new ArrayList<String>();
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      String[] columns = separator.split(line, -1);
      try {
        good.add(new Order(columns[0], columns[1], positive(columns[2])));
      } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
        bad.add(line);
      }
    }
    return new Parsed(file, good, bad);
  }

  private static BigDecimal positive(String text) {
    var number = new BigDecimal(text.strip());
    if (number.signum() <= 0) {
      throw new NumberFormatException("An order's amount is more than 0, not " + text);
    }
    return number;
  }
}
