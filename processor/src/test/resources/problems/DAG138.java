class Shop {
  @Task
  static String load(String name) {
    return name;
  }

  @Task
  static void report(List<String> loaded) {}

  @Dag
  static void nightly(List<String> names) {
    List<String> loaded = new ArrayList<>();
    try {
      for (String name : names) {
        loaded.add(load(name)); // expect: [DAG138]:9
      }
    } catch (IllegalStateException e) {
      load("default");
    }
    report(loaded);
  }
}
// mend
class Shop {
  @Task
  static String load(String name) {
    return name;
  }

  @Task
  static void report(List<String> loaded) {}

  @Dag
  static void nightly(List<String> names) {
    List<String> all = List.of();
    try {
      List<String> loaded = new ArrayList<>();
      for (String name : names) {
        loaded.add(load(name));
      }
      all = loaded;
    } catch (IllegalStateException e) {
      load("default");
    }
    report(all);
  }
}
