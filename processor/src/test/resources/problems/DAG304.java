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
  record Login(String user, Secret<String> password) {}

  record Session(String token) {}

  @Task
  static Login login(String user) {
    return new Login(user, Secret.of(".."));
  }

  @Task
  @XCom(sensitive = true)
  static Session open(Login login) {
    return new Session(login.password().reveal());
  }

  @Task
  static void load(Session session) {}

  @Dag
  static void nightly(String user) {
    load(open(login(user)));
  }
}
