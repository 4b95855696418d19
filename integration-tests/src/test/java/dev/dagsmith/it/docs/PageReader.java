package dev.dagsmith.it.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads a page. */
final class PageReader extends AbstractVisitor {
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
  private static final Pattern REFERENCE = Pattern.compile("(href|src|id|name)=\"([^\"]*)\"");

  private final IdGenerator ids = IdGenerator.builder().build();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Block> images = new ArrayList<>();
  private final List<Page.Text> links = new ArrayList<>();
  private final List<Page.Text> words = new ArrayList<>();
  private final Set<String> anchors = new LinkedHashSet<>();
  private Optional<String> heldBy = Optional.empty();

  private PageReader() {}

  static Page read(Path root, Path file) throws IOException {
    String text = Files.readString(file);
    PageReader reader = new PageReader();
    PARSER.parse(text).accept(reader);
    return new Page(
        root,
        file,
        text.lines().toList(),
        reader.blocks,
        reader.images,
        reader.links,
        reader.words,
        reader.anchors,
        reader.heldBy);
  }

  @Override
  public void visit(Heading heading) {
    StringBuilder text = new StringBuilder();
    heading.accept(new HeadingText(text));
    anchors.add(ids.generateId(text.toString()));
    visitChildren(heading);
  }

  @Override
  public void visit(FencedCodeBlock block) {
    block(block, block.getInfo().strip(), block.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    block(block, "", block.getLiteral());
  }

  private void block(Node node, String language, String text) {
    List<SourceSpan> spans = node.getSourceSpans();
    int line = spans.get(0).getLineIndex() + 1;
    int end = spans.get(spans.size() - 1).getLineIndex() + 1;
    int indent = spans.get(0).getColumnIndex();
    blocks.add(new Block(line, end, indent, language, text, marks(node)));
  }

  private static List<Mark> marks(Node node) {
    List<Mark> marks = new ArrayList<>();
    for (Node above = node.getPrevious();
        above instanceof HtmlBlock comment;
        above = above.getPrevious()) {
      Mark.parse(comment.getLiteral()).ifPresent(marks::add);
    }
    return marks;
  }

  @Override
  public void visit(HtmlBlock html) {
    if (anchors.isEmpty() || anchors.size() == 1) {
      Mark.parse(html.getLiteral())
          .filter(mark -> mark.kind() == Mark.Kind.HELD_BY && !isBeforeBlock(html))
          .ifPresent(mark -> heldBy = Optional.of(mark.value()));
    }
    references(html, html.getLiteral());
  }

  private static boolean isBeforeBlock(Node html) {
    return html.getNext() instanceof FencedCodeBlock || html.getNext() instanceof HtmlBlock;
  }

  @Override
  public void visit(HtmlInline html) {
    references(html, html.getLiteral());
  }

  private void references(Node node, String html) {
    Matcher found = REFERENCE.matcher(html);
    while (found.find()) {
      if (found.group(1).equals("id") || found.group(1).equals("name")) {
        anchors.add(found.group(2));
      } else {
        links.add(new Page.Text(line(node), found.group(2)));
      }
    }
  }

  @Override
  public void visit(Link link) {
    links.add(new Page.Text(line(link), link.getDestination()));
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    int line = line(image);
    links.add(new Page.Text(line, image.getDestination()));
    List<Mark> marks = marks(image.getParent());
    images.add(new Block(line, line, 0, "image", image.getDestination(), marks));
  }

  @Override
  public void visit(Code code) {
    words.add(new Page.Text(line(code), code.getLiteral()));
  }

  private static int line(Node node) {
    return node.getSourceSpans().get(0).getLineIndex() + 1;
  }
}
