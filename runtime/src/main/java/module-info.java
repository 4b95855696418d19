/**
 * Runs generated dags.
 *
 * <p>Exported is what generated code, applications and extensions are written against, and what its
 * signatures name. Flyway is not required here: it has no module name of its own to rely on, so the
 * one class that uses it lets this module read it.
 */
module dev.dagsmith.runtime {
  requires transitive dev.dagsmith.annotations;
  requires dev.dagsmith.view;
  requires java.logging;
  requires java.sql;
  requires com.fasterxml.jackson.annotation;
  requires com.h2database;
  requires info.picocli;
  requires org.slf4j;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires tools.jackson.dataformat.cbor;
  requires static com.github.luben.zstd_jni;
  requires static com.zaxxer.hikari;
  requires static org.jspecify;

  exports dev.dagsmith.runtime;
  exports dev.dagsmith.runtime.blob;
  exports dev.dagsmith.runtime.cli;
  exports dev.dagsmith.runtime.core;
  exports dev.dagsmith.runtime.engine;
  exports dev.dagsmith.runtime.graph;
  exports dev.dagsmith.runtime.log; // SLF4J and the JDK make classes of it by their names
  exports dev.dagsmith.runtime.secrets;
  exports dev.dagsmith.runtime.store;
  exports dev.dagsmith.runtime.xcom;

  // What the test kit turns the engine with; unqualified, for tests have it on the class path.
  exports dev.dagsmith.runtime.engine.time;
  exports dev.dagsmith.runtime.engine.write;
  exports dev.dagsmith.runtime.seal;

  uses dev.dagsmith.runtime.RunListener;
  uses dev.dagsmith.runtime.blob.XComBackendProvider;
  uses dev.dagsmith.runtime.secrets.SecretsBackendProvider;
  uses dev.dagsmith.runtime.xcom.ValueCodec;

  provides dev.dagsmith.ArtifactOpener with
      dev.dagsmith.runtime.DefaultStoreArtifacts;
}
