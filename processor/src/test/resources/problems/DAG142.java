class Shop {
  @Task
  static int load(String file) {
    if (file.isEmpty()) {
      throw new SkipTask("There is no file.");
    }
    return file.length();
  }

  @Task
  static void tell(String what) {}

  @Dag
  static void nightly(String file) {
    try {
      tell("got " + load(file));
    } catch (SkipTask e) { // expect: [DAG142]:14
      tell("got none");
    }
  }
}
// mend
class Shop {
  @Task
  static Optional<Integer> load(String file) {
    return file.isEmpty() ? Optional.empty() : Optional.of(file.length());
  }

  @Task
  static void tell(String what) {}

  @Dag
  static void nightly(String file) {
    var loaded = load(file);
    if (loaded.isPresent()) {
      tell("got " + loaded.get());
    } else {
      tell("got none");
    }
  }
}
