/** A dag's graph as data, and its drawings. */
module dev.dagsmith.view {
  requires static org.jspecify;

  exports dev.dagsmith.view;
  exports dev.dagsmith.view.svg;
}
