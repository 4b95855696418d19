package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.seal.KeyRing;

/** Makes a key. It is printed and kept nowhere. */
final class XComKeyCommand {
  private XComKeyCommand() {}

  static int perform(Invocation invocation) {
    String key = KeyRing.newKey();
    invocation.console().out().println(key);
    invocation
        .console()
        .err()
        .println(
            "note: the id of this key is "
                + KeyRing.parse(key).ids().get(0)
                + ". Keep it apart from the store and its backups: without it what it encrypted is"
                + " lost.");
    return ExitStatus.SUCCESS;
  }
}
