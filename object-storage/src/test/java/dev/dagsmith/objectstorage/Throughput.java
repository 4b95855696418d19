package dev.dagsmith.objectstorage;

import dev.dagsmith.runtime.blob.XComBackend;
import dev.dagsmith.runtime.blob.XComBackends;
import dev.dagsmith.runtime.blob.XComConfig;
import dev.dagsmith.runtime.blob.XComKeeper;
import dev.dagsmith.runtime.blob.XComLimits;
import dev.dagsmith.runtime.blob.XComLoader;
import dev.dagsmith.runtime.store.AttemptKey;
import dev.dagsmith.runtime.store.BlobRef;
import dev.dagsmith.runtime.store.InstanceKey;
import dev.dagsmith.runtime.store.MapPath;
import dev.dagsmith.runtime.store.RunKey;
import dev.dagsmith.runtime.store.RunStore;
import dev.dagsmith.runtime.store.Stores;
import dev.dagsmith.runtime.store.XComRow;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.opendal.Operator;

/**
 * Measures how fast values go to an S3 server and come back, against OpenDAL alone: a program, with
 * the number of rounds. Values of 1 and 16 MiB as XComs, with their hashes; a stream of 1 GiB as
 * artifacts are stored. Prints ours over OpenDAL's throughput: 1 is as fast, less is slower. Then
 * what values below the threshold cost, see {@link BelowThreshold}.
 */
final class Throughput {
  private static final int MIB = 1 << 20;
  private static final AttemptKey ATTEMPT =
      new AttemptKey(new InstanceKey(new RunKey(7, "shop", "monday"), "load", MapPath.NONE), 1, 1);

  private Throughput() {}

  private interface Work {
    void run() throws Exception;
  }

  /** Needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, of any value. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
    Path directory = Files.createTempDirectory("dagsmith-objects");
    try (S3Server server = S3Server.start(directory);
        RunStore store = Stores.inMemory();
        Operator plain = server.operator("plain")) {
      XComLimits limits = XComLimits.DEFAULT.refuse("objectstorage", 1L << 30);
      XComConfig config =
          XComConfig.DEFAULT.backend("objectstorage").path(server.root("ours")).limits(limits);
      try (XComBackends backends = XComBackends.of(config, directory)) {
        XComKeeper keeper = new XComKeeper(store, backends, config);
        XComLoader loader = new XComLoader(store, backends);
        values(plain, keeper, loader, MIB, 20, rounds);
        values(plain, keeper, loader, 16 * MIB, 4, rounds);
        streams(plain, backends.get("objectstorage"), 1024, Math.min(rounds, 3));
      }
      for (int size : new int[] {100, 40 << 10}) {
        BelowThreshold.measure(config, directory, size, rounds);
      }
    }
  }

  private static void values(
      Operator plain, XComKeeper keeper, XComLoader loader, int size, int times, int rounds)
      throws Exception {
    byte[] value = new byte[size];
    new Random(1).nextBytes(value);
    compare(
        size / MIB + " MiB",
        rounds,
        () -> {
          for (int i = 0; i < times; i++) {
            BlobRef blob = keeper.keep(ATTEMPT, value, "", null).blob();
            byte[] back =
                loader.load(new XComRow(ATTEMPT, "v", "byte[]", XComRow.JSON, null, blob));
            check(back, value);
          }
        },
        () -> {
          for (int i = 0; i < times; i++) {
            plain.write("p" + i, value);
            check(plain.read("p" + i), value);
          }
        });
  }

  private static void check(byte[] back, byte[] value) {
    if (!Arrays.equals(back, value)) {
      throw new AssertionError("other bytes came back");
    }
  }

  private static void streams(Operator plain, XComBackend ours, int blocks, int rounds)
      throws Exception {
    byte[] block = new byte[MIB];
    new Random(1).nextBytes(block);
    String key = "0".repeat(32) + "/1/1/" + "1".repeat(32);
    compare(
        blocks + " MiB, streamed",
        rounds,
        () -> {
          ours.store(key, out -> write(out, block, blocks));
          drain(ours.load(key));
        },
        () -> {
          try (OutputStream out = plain.createOutputStream("stream", ObjectStorage.PART)) {
            write(out, block, blocks);
          }
          drain(plain.createInputStream("stream"));
        });
  }

  private static void write(OutputStream out, byte[] block, int blocks) throws java.io.IOException {
    for (int i = 0; i < blocks; i++) {
      out.write(block);
    }
  }

  private static void drain(InputStream in) throws java.io.IOException {
    try (in) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static void compare(String what, int rounds, Work ours, Work plain) throws Exception {
    ours.run();
    plain.run();
    double[] ratios = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long mine = time(ours);
      ratios[i] = (double) time(plain) / mine;
    }
    Arrays.sort(ratios);
    System.out.printf(
        "%s: ours over OpenDAL alone %.2f (%.2f to %.2f), %d rounds%n",
        what, ratios[rounds / 2], ratios[0], ratios[rounds - 1], rounds);
  }

  private static long time(Work work) throws Exception {
    long begin = System.nanoTime();
    work.run();
    return System.nanoTime() - begin;
  }
}
