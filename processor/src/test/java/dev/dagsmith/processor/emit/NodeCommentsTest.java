package dev.dagsmith.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.processor.graph.Head;
import dev.dagsmith.processor.graph.Node;
import dev.dagsmith.processor.program.Pos;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The user's text, as a comment that it can't end. */
class NodeCommentsTest {
  @Test
  void itSaysWhatStandsThere() {
    assertThat(comment("total + 1")).isEqualTo("line 7: return total + 1");
  }

  @Test
  void lineEndsBecomeSpaces() {
    assertThat(comment("a\nb\rc\u2028d\u2029e\u0085f")).isEqualTo("line 7: return a b c d e f");
  }

  @Test
  void noBackslashBeginsAnEscape() {
    String escape = "\\" + "u000a";
    assertThat(comment("\"" + escape + "\"")).isEqualTo("line 7: return \"\\" + escape + "\"");
    assertThat(comment("\"\\" + escape + "\"")).endsWith("\"\\\\\\" + escape + "\"");
  }

  private static String comment(String text) {
    Head head = new Head("return#1", new Pos(7, 1, 0), text, List.of(), false);
    return NodeComments.of(new Node.Return(head, null));
  }
}
