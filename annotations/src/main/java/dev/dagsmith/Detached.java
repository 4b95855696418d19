package dev.dagsmith;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The context of a task that is called as a plain method. */
enum Detached implements TaskContext {
  INSTANCE;

  @Override
  public boolean attached() {
    return false;
  }

  @Override
  public String dagId() {
    return "";
  }

  @Override
  public String runId() {
    return "";
  }

  @Override
  public String taskId() {
    return "";
  }

  @Override
  public List<Integer> mapIndex() {
    return List.of();
  }

  @Override
  public int attempt() {
    return 1;
  }

  @Override
  public Instant logicalDate() {
    return Instant.EPOCH;
  }

  @Override
  public DataInterval dataInterval() {
    return new DataInterval(Instant.EPOCH, Instant.EPOCH);
  }

  @Override
  public Map<String, @Nullable Object> params() {
    return Map.of();
  }

  @Override
  public void push(String key, Object value) {
    XComKey.check(key);
    XComKey.checkClass(key, value);
  }

  @Override
  public <T> void push(String key, @Nullable T value, XComType<T> type) {
    XComKey.check(key);
  }

  @Override
  public XComSource from(String taskId) {
    throw new IllegalStateException(
        "There is no run to pull XComs of "
            + taskId
            + " from: this is the plain call of a method. Run the dag, or pass the value as an"
            + " argument, which works both ways.");
  }

  @Override
  public Artifact write(String key, String mediaType, Artifact.Content content) throws IOException {
    return PlainArtifacts.write(key, mediaType, content);
  }

  @Override
  public InputStream open(Artifact artifact) throws IOException {
    return PlainArtifacts.open(artifact);
  }

  @Override
  public Secret<String> secret(String name) {
    for (String each : SecretNames.variables(name)) {
      String value = System.getenv(each);
      if (value != null) {
        return Secret.of(value);
      }
    }
    throw new SecretMissing(
        "There is no secret "
            + name
            + " in the environment ("
            + String.join(", ", SecretNames.variables(name))
            + "), which is where the plain call of a method looks.");
  }
}
