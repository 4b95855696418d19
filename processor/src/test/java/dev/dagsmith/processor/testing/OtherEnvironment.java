package dev.dagsmith.processor.testing;

import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;

/** An environment that leads to no javac, as those of other compilers. */
public class OtherEnvironment extends ForwardingEnvironment {
  private final List<ProcessingEnvironment> hidden;

  /** Hides the one inside. */
  public OtherEnvironment(ProcessingEnvironment inside) {
    hidden = List.of(inside);
  }

  @Override
  protected ProcessingEnvironment inside() {
    return hidden.get(0);
  }
}
