package com.example.orders;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The engine's settings.
 *
 * @param home the directory of the embedded store, and of what else the engine keeps
 * @param url a store elsewhere, a JDBC URL; null for the embedded one
 * @param user who opens it; null for the one of the URL
 * @param password the password
 * @param parallelism how many tasks run at once
 * @param closeWait how long a shutdown waits for tasks under way
 */
@ConfigurationProperties("orders.engine")
record EngineSettings(
    Path home, String url, String user, String password, int parallelism, Duration closeWait) {}
