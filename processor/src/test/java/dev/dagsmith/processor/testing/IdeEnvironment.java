package dev.dagsmith.processor.testing;

import javax.annotation.processing.ProcessingEnvironment;

/** What Eclipse hands out in its editor is told by its name. */
public final class IdeEnvironment extends OtherEnvironment {
  /** Hides the one inside. */
  public IdeEnvironment(ProcessingEnvironment inside) {
    super(inside);
  }
}
