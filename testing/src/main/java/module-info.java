/** Runs dags in unit tests. */
module dev.dagsmith.testing {
  requires transitive dev.dagsmith.runtime;
  requires transitive org.assertj.core;
  requires dev.dagsmith.view;
  requires static org.jspecify;
  requires static org.junit.jupiter.api;
  requires static org.junit.platform.commons;

  exports dev.dagsmith.testing;
}
