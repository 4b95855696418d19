package dev.dagsmith.processor.declaration;

import dev.dagsmith.processor.problem.Problems;
import dev.dagsmith.processor.program.RetryOptions;
import dev.dagsmith.processor.program.SensorOptions;
import dev.dagsmith.processor.program.TaskOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Puts the settings of a call together. */
final class TaskOptionsReader {
  private static final long MINUTE = 60_000;
  private static final long WEEK = 7 * 24 * 60 * MINUTE;
  private static final double JITTER = 0.5;

  private final Elements elements;
  private final Markers markers;
  private final Map<ExecutableElement, Settings> written = new HashMap<>();

  TaskOptionsReader(Elements elements, Markers markers) {
    this.elements = elements;
    this.markers = markers;
  }

  /** A sensor's timeout bounds its polling, and no attempt of it is bounded. */
  TaskOptions options(ExecutableElement task, ExecutableElement dag, Settings call) {
    Marker marker = markers.of(task).orElseThrow();
    boolean sensor = marker.role() == Marker.Role.SENSOR;
    Settings own = written.computeIfAbsent(task, each -> own(marker));
    Settings ofDag = written.computeIfAbsent(dag, this::ofDag);
    Settings all = call.over(own).over(ofDag);
    String label = all.label();
    return new TaskOptions(
        or(all.id(), task.getSimpleName().toString()),
        call.id() != null,
        retry(all.retry()),
        sensor ? null : all.timeoutMillis(),
        or(all.maxActive(), 0),
        or(all.pool(), dev.dagsmith.view.Settings.DEFAULT_POOL),
        or(all.priority(), dev.dagsmith.view.Settings.DEFAULT_PRIORITY),
        or(all.push(), true),
        XComRules.options(marker.method()),
        label == null ? List.of() : Labels.parts(label, task));
  }

  private Settings own(Marker marker) {
    SettingsReader reader = reader(mirror(marker));
    return marker.role() == Marker.Role.SENSOR ? reader.ofSensor() : reader.ofTask();
  }

  private Settings ofDag(ExecutableElement dag) {
    return Mirror.find(dag, Marker.Role.DAG.annotation())
        .map(mirror -> reader(mirror).ofDag())
        .orElse(Settings.NONE);
  }

  /** Waits that grow are there to spare what is overloaded, so they spread what failed at once. */
  private static RetryOptions retry(RetryPart said) {
    double backoff = or(said.backoff(), 1.0);
    return new RetryOptions(
        or(said.retries(), 0),
        or(said.delayMillis(), 0L),
        backoff,
        said.maxDelayMillis(),
        or(said.jitter(), backoff > 1 ? JITTER : 0),
        or(said.retryOn(), List.of()),
        or(said.failOn(), List.of()));
  }

  SensorOptions sensorOptions(ExecutableElement sensor) {
    Mirror mirror = markers.of(sensor).map(TaskOptionsReader::mirror).orElseThrow();
    SettingsReader reader = reader(mirror);
    return new SensorOptions(
        or(reader.positiveDuration("interval", ""), MINUTE),
        or(reader.positiveDuration("timeout", ""), WEEK),
        or(mirror.value("softFail", Boolean.class), false),
        SensorRules.isOptional(sensor.getReturnType()));
  }

  private SettingsReader reader(Mirror mirror) {
    return new SettingsReader(elements, mirror, new Problems());
  }

  private static Mirror mirror(Marker marker) {
    return Mirror.of(marker.method(), marker.annotation());
  }

  private static <T> T or(@Nullable T said, T otherwise) {
    return said == null ? otherwise : said;
  }
}
