package shop;

import dev.dagsmith.*;
import dev.dagsmith.runtime.*;

class Snippet {
  static void snippet() throws Exception {
// SNIPPET
  }
}
