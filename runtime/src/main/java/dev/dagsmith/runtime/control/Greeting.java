package dev.dagsmith.runtime.control;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;

/**
 * What each side says first, in the same form in every version, so that two versions can at least
 * say that they don't understand each other.
 *
 * @param fingerprint of the protocol
 * @param pid of the process
 */
record Greeting(String fingerprint, long pid) {
  /** That of this process. */
  static final Greeting HERE =
      new Greeting(Protocol.CURRENT.fingerprint(), ProcessHandle.current().pid());

  boolean understands(Greeting other) {
    return fingerprint.equals(other.fingerprint);
  }

  /** Sends this one, and gives the other side's. */
  Greeting exchange(Connection connection) throws IOException {
    DataOutputStream out = connection.out();
    out.writeInt(Protocol.MAGIC);
    out.writeUTF(fingerprint);
    out.writeLong(pid);
    out.flush();
    DataInputStream in = connection.in();
    if (in.readInt() != Protocol.MAGIC) {
      throw new StreamCorruptedException("It is no process of Dagsmith");
    }
    return new Greeting(in.readUTF(), in.readLong());
  }
}
