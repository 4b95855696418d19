package random;

import static dev.dagsmith.it.trace.Steps.count;
import static dev.dagsmith.it.trace.Steps.failing;
import static dev.dagsmith.it.trace.Steps.ran;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dagsmith.Artifact;
import dev.dagsmith.Secret;
import dev.dagsmith.Sensor;
import dev.dagsmith.Task;
import dev.dagsmith.TaskContext;
import dev.dagsmith.XCom;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tasks of random programs: functions of their arguments, which decide whether they fail. */
final class Kit {
  private Kit() {}

  record Rec(int n, String s) {}

  @Task
  static int inc(int n) {
    ran(n);
    return n + 1;
  }

  @Task
  static int add(int a, int b) {
    ran(a, b);
    return a + b;
  }

  @Task
  static int risky(int n) {
    ran(n);
    if (Math.floorMod(n, 7) == 3) {
      throw failing(new IllegalStateException("risky " + n));
    }
    return n * 3 + 1;
  }

  @Task
  static int io(int n) throws IOException {
    ran(n);
    if (Math.floorMod(n, 7) == 4) {
      throw failing(new IOException("io " + n));
    }
    return n - 2;
  }

  @Task
  static boolean even(int n) {
    ran(n);
    return n % 2 == 0;
  }

  @Task
  static boolean picky(int n) {
    ran(n);
    if (Math.floorMod(n, 9) == 5) {
      throw failing(new IllegalArgumentException("picky " + n));
    }
    return n % 3 == 0;
  }

  @Task
  static String text(int n) {
    ran(n);
    return "t" + n;
  }

  @Task
  static String join(String a, String b) {
    ran(a, b);
    return a + b;
  }

  @Task
  static String maybe(int n) {
    ran(n);
    return n % 3 == 0 ? null : "m" + n;
  }

  @Task
  static int ofText(String s) {
    ran(s);
    return s == null ? -1 : s.length();
  }

  @Task
  static List<Integer> upTo(int n) {
    ran(n);
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < Math.floorMod(n, 4); i++) {
      all.add(n + i);
    }
    return all;
  }

  @Task
  static List<Integer> riskyList(int n) {
    ran(n);
    if (Math.floorMod(n, 8) == 6) {
      throw failing(new IllegalArgumentException("riskyList " + n));
    }
    return new ArrayList<>(List.of(n, n + 1));
  }

  @Task
  static int total(List<Integer> all) {
    ran(all);
    return all.stream().mapToInt(i -> i).sum();
  }

  @Task
  static Rec rec(int n, String s) {
    ran(n, s);
    return new Rec(n, s);
  }

  @Task
  static int ofRec(Rec r) {
    ran(r);
    return r.n() + r.s().length();
  }

  @Task
  static void log(String s) {
    ran(s);
  }

  @Task
  static void step(int n) {
    ran(n);
    if (Math.floorMod(n, 8) == 5) {
      throw failing(new IllegalStateException("step " + n));
    }
  }

  @Task
  static void ioStep(int n) throws IOException {
    ran(n);
    if (Math.floorMod(n, 8) == 2) {
      throw failing(new IOException("ioStep " + n));
    }
  }

  /** What it returns is kept nowhere, and what it pushes is pulled by nobody. */
  @Task(push = false)
  static Object quiet(int n) {
    ran(n);
    TaskContext.current().push("n", n);
    return new Object();
  }

  @Task
  static Artifact file(int n) {
    ran(n);
    try {
      return Artifact.write("n.txt", "text/plain", out -> out.write(("n" + n).getBytes(UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a file is differs between a run and a plain call; what it contains does not. */
  @Task
  static int ofFile(Artifact file) {
    try (InputStream in = file.open()) {
      String text = new String(in.readAllBytes(), UTF_8);
      ran(text, file.size(), file.sha256());
      return text.length();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text that stands in no message: what is known to be secret is masked there. */
  private static String hidden(int n) {
    return "hidden:" + n;
  }

  private static int shown(String hidden) {
    return Integer.parseInt(hidden.substring("hidden:".length()));
  }

  record Locker(int n, List<Secret<String>> inside, Optional<Secret<Integer>> more) {}

  @Task
  static Secret<String> hide(int n) {
    ran(n);
    return Secret.of(hidden(n));
  }

  @Task
  static int unhide(Secret<String> secret) {
    ran(secret.reveal());
    return shown(secret.reveal());
  }

  @Task
  static Locker locked(int n, Secret<String> secret) {
    ran(n, secret.reveal());
    return new Locker(n, List.of(secret, Secret.of(hidden(n))), Optional.of(Secret.of(n & 7)));
  }

  @Task
  static int unlocked(Locker locker) {
    ran(locker.n(), locker.inside().equals(List.of(locker.inside().get(0), Secret.of(hidden(locker.n())))));
    return shown(locker.inside().get(0).reveal()) + locker.more().get().reveal();
  }

  @Task
  @XCom(sensitive = true, codec = "cbor")
  static String guarded(int n) {
    ran(n);
    return hidden(n);
  }

  @Task
  static int ofGuarded(String text) {
    ran(text);
    return shown(text);
  }

  @Task
  @XCom(consume = XCom.Consume.ONCE)
  static int ticket(int n) {
    ran(n);
    return n + 2;
  }

  @Task
  static int redeem(int ticket) {
    ran(ticket);
    if (Math.floorMod(ticket, 11) == 6) {
      throw failing(new IllegalStateException("redeem " + ticket));
    }
    return ticket - 1;
  }

  @Task
  @XCom(readers = "ofBid")
  static int bid(int n) {
    ran(n);
    return n * 2;
  }

  @Task
  static int ofBid(int bid) {
    ran(bid);
    return bid + 3;
  }

  @Sensor(interval = "1ms")
  static boolean ready(int n) {
    if (count("ready" + n) < 2) {
      return false;
    }
    ran(n);
    return true;
  }

  @Sensor(interval = "1ms")
  static Optional<Integer> find(int n) {
    if (count("find" + n) < 2) {
      return Optional.empty();
    }
    ran(n);
    return Optional.of(n + 5);
  }
}
