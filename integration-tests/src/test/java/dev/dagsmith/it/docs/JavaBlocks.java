package dev.dagsmith.it.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Java in a page compiles without a warning, or with the problem that its mark names. */
final class JavaBlocks {
  private final Page page;
  private final Report report;
  private final Sources sources;
  private List<Said> last = List.of();

  JavaBlocks(Page page, Report report, Sources sources) {
    this.page = page;
    this.report = report;
    this.sources = sources;
  }

  void check(Block block) throws IOException {
    Optional<String> from = block.mark(Mark.Kind.FROM);
    if (from.isPresent() && !equalsSource(block, from.get())) {
      return;
    }
    Optional<String> in = block.mark(Mark.Kind.IN);
    if (in.isPresent()) {
      Optional<Template> template = Template.named(in.get());
      if (template.isEmpty()) {
        report.fault(
            block.line(),
            "There is no template " + in.get() + ".",
            "Name one of those in integration-tests/src/test/resources/docs ("
                + Template.names()
                + "), or add it there.");
      } else {
        compile(block, template.get().around(block.text()), template.get().firstLine());
      }
      return;
    }
    Optional<Unit> unit = Unit.of(block.text());
    if (unit.isPresent()) {
      compile(block, unit.get(), 1);
    } else if (from.isEmpty()) {
      report.fault(
          block.line(),
          "This Java is a fragment, and nothing says of what.",
          "Write <!-- in: TEMPLATE --> above it ("
              + Template.names()
              + "), <!-- from: FILE#METHOD --> to show a part of a source file,"
              + " or make it a whole file that begins with its package.");
    }
  }

  /** What the compiler said of the Java above. */
  void checkMessage(Block block) {
    StringBuilder text = new StringBuilder();
    for (Said said : last) {
      text.append(said.file()).append(':').append(said.line()).append(": ");
      text.append(said.kind()).append(": ").append(said.text()).append('\n');
    }
    if (!block.text().equals(text.toString())) {
      report.differs(block, block.line(), "The compiler says something else.", text.toString());
    }
  }

  private void compile(Block block, Unit unit, int firstLine) throws IOException {
    last = sources.add(unit);
    Optional<String> expected = block.mark(Mark.Kind.ERROR);
    if (expected.isEmpty()) {
      for (Said said : last) {
        int line = (int) Math.max(0, said.line() - firstLine + 1);
        report.fault(
            block.line() + line,
            "This Java does not compile: " + said.text(),
            "Mend it, or write <!-- error: DAG104 --> above it if the page shows the problem.");
      }
    } else if (last.size() != 1 || !last.get(0).code().equals(expected.get())) {
      report.fault(
          block.line(),
          "The compiler was to say "
              + expected.get()
              + " and nothing else, but said "
              + (last.isEmpty() ? "nothing." : last.stream().map(Said::text).toList() + "."),
          "Change the code, or its mark.");
    }
  }

  private boolean equalsSource(Block block, String from) throws IOException {
    int hash = from.indexOf('#');
    Path file = page.root().resolve(hash < 0 ? from : from.substring(0, hash));
    if (!Files.exists(file)) {
      report.fault(block.line(), "There is no file " + from + ".", "Name it from the root.");
      return false;
    }
    String text = Files.readString(file);
    Optional<String> part =
        hash < 0 ? Optional.of(text) : Member.of(text, from.substring(hash + 1));
    if (part.isEmpty()) {
      report.fault(block.line(), "Nothing in " + from + " has this name.", "Name a member.");
    } else if (!block.text().equals(part.get())) {
      report.differs(block, block.line(), "This is not what stands in " + from + ".", part.get());
    }
    return part.isPresent();
  }
}
