class Shop {
  @Task
  @XCom(access = XCom.Access.EXCLUSIVE)
  static String prices(String day) {
    return day;
  }

  @Task
  static void load(String prices) {}

  @Task
  static void mail(String prices) {}

  @Dag
  static void nightly(String day) {
    var prices = prices(day); // expect: [DAG312]:18
    load(prices);
    mail(prices);
  }
}
// mend
class Shop {
  @Task
  @XCom(access = XCom.Access.EXCLUSIVE)
  static String prices(String day) {
    return day;
  }

  @Task
  static void load(String prices) {}

  @Task
  static void mail(String prices) {}

  @Dag
  static void nightly(String day) {
    var prices = prices(day);
    load(prices);
    mail("loaded");
  }
}
