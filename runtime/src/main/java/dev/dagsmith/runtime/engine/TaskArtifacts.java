package dev.dagsmith.runtime.engine;

import dev.dagsmith.Artifact;
import dev.dagsmith.ArtifactKey;
import dev.dagsmith.runtime.access.Principal;
import dev.dagsmith.runtime.access.XComReader;
import dev.dagsmith.runtime.blob.ArtifactKeeper.KeptArtifact;
import dev.dagsmith.runtime.blob.Kept;
import dev.dagsmith.runtime.engine.plan.Sensitive;
import dev.dagsmith.runtime.engine.value.StoreReads;
import dev.dagsmith.runtime.graph.TypeRef;
import dev.dagsmith.runtime.seal.DataKey;
import dev.dagsmith.runtime.seal.SealPlace;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.XComRow;
import dev.dagsmith.runtime.xcom.XComCodec;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;

/** The artifacts that an attempt writes and opens. Safe for several threads. */
final class TaskArtifacts {
  private static final TypeRef TYPE = TypeRef.of(Artifact.class);

  private final Attempt attempt;
  private final PushedXComs pushed;

  TaskArtifacts(Attempt attempt, PushedXComs pushed) {
    this.attempt = attempt;
    this.pushed = pushed;
  }

  Artifact write(String key, String mediaType, Artifact.Content content) throws IOException {
    ArtifactKey.check(key, mediaType);
    pushed.checkOpen(key);
    String backend = attempt.node().settings().xcom().backend();
    DataKey secret =
        Sensitive.isSo(attempt.node(), TYPE)
            ? reads().keeper().newKey(SealPlace.of(self(), key, XComRow.JSON))
            : null;
    KeptArtifact bytes =
        reads()
            .keep(self(), content::writeTo, backend, secret == null ? null : secret.ofArtifact());
    Artifact artifact = pointer(key, mediaType, bytes);
    byte[] json = XComCodec.json().encode(artifact, TYPE);
    Kept kept =
        secret == null
            ? new Kept(json, bytes.blob(), null)
            : new Kept(secret.encrypt(json), bytes.blob(), secret.seal());
    try {
      pushed.push(new Pushed(key, TYPE, XComRow.JSON, json, kept));
    } catch (IllegalStateException ended) {
      reads().discard(bytes.blob());
      throw ended;
    }
    return artifact;
  }

  private Artifact pointer(String key, String mediaType, KeptArtifact bytes) {
    return new Artifact(
        attempt.run.keys.run().dagId(),
        attempt.run.keys.run().runId(),
        attempt.taskId(),
        attempt.mapIndex(),
        key,
        mediaType,
        bytes.size(),
        HexFormat.of().formatHex(bytes.hash()));
  }

  /** Opens one that is published, or that this attempt has written. */
  InputStream open(Artifact artifact, XComReader reader, Principal who) throws IOException {
    Pushed own = isOwn(artifact) ? pushed.find(artifact.key()) : null;
    if (own != null
        && own.artifact() != null
        && artifact.equals(XComCodec.json().decode(own.value(), TYPE))) {
      return reader.open(row(own.key(), own.artifact()));
    }
    return reader.open(who, artifact);
  }

  private boolean isOwn(Artifact artifact) {
    return artifact.runId().equals(attempt.run.keys.run().runId())
        && artifact.dagId().equals(attempt.run.keys.run().dagId())
        && artifact.taskId().equals(attempt.taskId())
        && artifact.mapIndex().equals(attempt.mapIndex());
  }

  private XComRow row(String key, Kept kept) {
    return new XComRow(
        self(),
        key,
        TYPE.toString(),
        XComRow.JSON,
        kept.inline(),
        kept.blob(),
        List.of(),
        kept.seal(),
        null,
        null);
  }

  /** Takes away what will not be published. */
  void discard(List<Pushed> unpublished) {
    for (Pushed each : unpublished) {
      BlobRef blob = each.blob();
      if (blob != null) {
        reads().discard(blob);
      }
    }
  }

  private AttemptKey self() {
    return attempt.run.keys.of(attempt.instance, attempt.number);
  }

  private StoreReads reads() {
    return attempt.run.services.reads();
  }
}
