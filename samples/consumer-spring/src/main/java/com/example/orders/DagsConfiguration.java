package com.example.orders;

import dev.dagsmith.TaskContext;
import dev.dagsmith.runtime.RunListener;
import dev.dagsmith.runtime.TaskInterceptor;
import dev.dagsmith.runtime.engine.Engine;
import dev.dagsmith.runtime.engine.EngineConfig;
import dev.dagsmith.runtime.store.Login;
import dev.dagsmith.runtime.store.StoreConfig;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

@Configuration
class DagsConfiguration {
  /**
   * The one engine. It depends on the dags, so that it is closed before they and all that they use
   * are destroyed: tasks under way still need them.
   */
  @Bean(destroyMethod = "close")
  @DependsOn("orders")
  Engine engine(
      EngineSettings settings,
      ApplicationContext context,
      ObjectProvider<RunListener> listeners,
      ObjectProvider<TaskInterceptor> interceptors) {
    StoreConfig store =
        StoreConfig.in(settings.home())
            .url(settings.url())
            .login(new Login(settings.user(), settings.password()));
    EngineConfig config =
        EngineConfig.at(settings.home())
            .store(store)
            .parallelism(settings.parallelism())
            .closeWait(settings.closeWait())
            .taskFactory(context::getBean);
    for (RunListener each : listeners) {
      config = config.listener(each);
    }
    for (TaskInterceptor each : interceptors) {
      config = config.interceptor(each);
    }
    return Engine.open(config);
  }

  /** Puts the ids of a task into all lines that are logged on its thread. */
  @Bean
  TaskInterceptor mdc() {
    return call -> {
      TaskContext task = call.context();
      MDC.put("run", task.runId());
      MDC.put("task", task.taskId() + task.mapIndex());
      try {
        return call.proceed();
      } finally {
        MDC.remove("run");
        MDC.remove("task");
      }
    };
  }
}
