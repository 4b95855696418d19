package dev.dagsmith.it.docs;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Text;

/** The words of a heading, without its markup. */
final class HeadingText extends AbstractVisitor {
  private final StringBuilder text;

  HeadingText(StringBuilder text) {
    this.text = text;
  }

  @Override
  public void visit(Text words) {
    text.append(words.getLiteral());
  }

  @Override
  public void visit(Code code) {
    text.append(code.getLiteral());
  }
}
