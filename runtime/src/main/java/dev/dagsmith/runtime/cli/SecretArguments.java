package dev.dagsmith.runtime.cli;

import dev.dagsmith.runtime.graph.DagDefinition;
import dev.dagsmith.runtime.graph.ParamDef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Secret parameters are named on the command line, not given: processes are listed with their
 * arguments, and shells remember them. {@code @env:NAME} is a variable of the environment, {@code
 * @file:PATH} a file, {@code -} standard input; a line's end at the end of the latter two is not
 * part of the secret.
 */
final class SecretArguments {
  static final String HOW = "@env:NAME, @file:PATH or - (standard input)";

  private static final String ENV = "@env:";
  private static final String FILE = "@file:";

  private final Console console;
  private final InputStream in;
  private boolean read;

  SecretArguments(Console console, InputStream in) {
    this.console = console;
    this.in = in;
  }

  /** Puts the secrets in the place of what names them; what is wrong is kept with the arguments. */
  void resolve(DagDefinition dag, Arguments args) {
    for (ParamDef param : dag.params()) {
      String option = Option.of(param).name();
      String given = param.sensitive() ? args.get(option) : null;
      if (given != null && !Commands.isReserved(option)) {
        try {
          args.replace(option, secret(given));
        } catch (BadValue e) {
          args.refuse(option, option + ": " + e.getMessage() + ".");
        }
      }
    }
  }

  private String secret(String given) {
    if (given.startsWith(ENV)) {
      String name = given.substring(ENV.length());
      String value = console.environment().get(name);
      if (value == null) {
        throw new BadValue("there is no environment variable " + name);
      }
      return value;
    } else if (given.startsWith(FILE)) {
      return file(given.substring(FILE.length()));
    } else if (given.equals("-")) {
      return input();
    }
    throw new BadValue("it is secret, and arguments are seen by others. Say where it is: " + HOW);
  }

  private static String file(String name) {
    try {
      return chomped(Files.readString(Path.of(name)));
    } catch (IOException | InvalidPathException e) {
      throw new BadValue("the file " + name + " can't be read: " + Config.reason(e));
    }
  }

  private String input() {
    if (read) {
      throw new BadValue("standard input can give one parameter only");
    }
    read = true;
    try {
      return chomped(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new BadValue("standard input can't be read: " + e.getMessage());
    }
  }

  private static String chomped(String all) {
    int end = all.endsWith("\r\n") ? 2 : all.endsWith("\n") ? 1 : 0;
    return all.substring(0, all.length() - end);
  }
}
