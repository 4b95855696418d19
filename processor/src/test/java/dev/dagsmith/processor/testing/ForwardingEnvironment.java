package dev.dagsmith.processor.testing;

import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** An environment around another, as build tools make them. */
public abstract class ForwardingEnvironment implements ProcessingEnvironment {
  /** The one inside. */
  protected abstract ProcessingEnvironment inside();

  @Override
  public Map<String, String> getOptions() {
    return inside().getOptions();
  }

  @Override
  public Messager getMessager() {
    return inside().getMessager();
  }

  @Override
  public Filer getFiler() {
    return inside().getFiler();
  }

  @Override
  public Elements getElementUtils() {
    return inside().getElementUtils();
  }

  @Override
  public Types getTypeUtils() {
    return inside().getTypeUtils();
  }

  @Override
  public SourceVersion getSourceVersion() {
    return inside().getSourceVersion();
  }

  @Override
  public Locale getLocale() {
    return inside().getLocale();
  }
}
