package shop;

import dev.dagsmith.*;
import dev.dagsmith.runtime.*;
import java.io.*;
import java.nio.file.Path;
import java.util.List;

class Snippet {
  record Frame(List<String> rows) {}

  record Order(long number) {}

  record Offer(String shop, int cents) {}

  record Bid(int cents) {}

  record Session(String id) {}

  record Ticket(String number) {}

  record Token(String text) {}

  static Path download(String day) {
    return Path.of(day);
  }

  static int countRows(Path file) throws IOException {
    return columns(file).size();
  }

  static List<String> columns(Path file) throws IOException {
    return java.nio.file.Files.readAllLines(file);
  }

  static void writeOrders(String day, OutputStream out) throws IOException {
    out.write(day.length());
  }

  static Frame query(String password) {
    return new Frame(List.of(password));
  }

// SNIPPET
}
