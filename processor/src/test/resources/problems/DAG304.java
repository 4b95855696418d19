class Shop {
  record Login(String user, String password) {}

  @Task
  static Login login(String user) { // expect: [DAG304]:16
    return new Login(user, "..");
  }

  @Task
  static void load(Login login) {}

  @Dag
  static void nightly(String user) {
    load(login(user));
  }
}
// mend
class Shop {
  @Task
  static void load(String user) {
    String password = System.getenv("SHOP_PASSWORD");
    System.getLogger("shop").log(System.Logger.Level.INFO, password == null ? "none" : user);
  }

  @Dag
  static void nightly(String user) {
    load(user);
  }
}
