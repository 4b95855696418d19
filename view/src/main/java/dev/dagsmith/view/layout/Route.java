package dev.dagsmith.view.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of a line: down from point to point, vertical at each of them.
 *
 * @param spots the points, none above the one before it
 * @param label the middle of the label's bottom; null without a label
 */
public record Route(List<Spot> spots, @Nullable Spot label) {
  /** Copies the list. */
  public Route {
    spots = List.copyOf(spots);
  }
}
