package dev.dagsmith.runtime.store;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An engine, for people.
 *
 * @param host the machine it runs on
 * @param pid its process
 */
public record EngineInfo(String host, long pid) {
  /** An engine in this process. */
  public static EngineInfo here() {
    return new EngineInfo(Local.HOST, ProcessHandle.current().pid());
  }

  /** Asked for once, and of the resolver last: on some machines it takes seconds. */
  private static final class Local {
    private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");
    static final String HOST = host();

    private static String host() {
      String windows = System.getenv("COMPUTERNAME");
      try {
        return windows != null
            ? windows
            : Files.isReadable(LINUX)
                ? Files.readString(LINUX).strip()
                : InetAddress.getLocalHost().getHostName();
      } catch (IOException e) {
        return "localhost";
      }
    }
  }
}
