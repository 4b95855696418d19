package dev.dagsmith.runtime.engine;

import static dev.dagsmith.runtime.engine.Dags.returns;
import static dev.dagsmith.runtime.engine.Dags.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dagsmith.runtime.RunResult;
import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.TypeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What tasks run on. */
class ThreadsTest {
  @RegisterExtension final Engines engines = new Engines();

  @Test
  void tasksRunOnVirtualThreadsWhereJavaHasThem() {
    TypeRef flag = TypeRef.of(boolean.class);
    DagDefinition dag =
        Dags.dag("threads", flag, task("look", flag, in -> virtual()), returns("look"));

    RunResult<Boolean> result = engines.run(dag);

    assertThat(result.result()).isEqualTo(Runtime.version().feature() >= 21);
  }

  private static boolean virtual() throws ReflectiveOperationException {
    assertThat(Thread.currentThread().isDaemon()).isTrue();
    assertThat(Thread.currentThread().getName()).startsWith("dagsmith-worker-");
    return Runtime.version().feature() >= 21
        && (boolean) Thread.class.getMethod("isVirtual").invoke(Thread.currentThread());
  }
}
