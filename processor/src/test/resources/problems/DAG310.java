class Shop {
  @Task
  @XCom(readers = {"load", "mial"})
  static String prices(String day) {
    return day;
  }

  @Task
  static void load(String prices) {}

  @Task
  static void mail(String prices) {}

  @Dag
  static void nightly(String day) {
    var prices = prices(day); // expect: [DAG310]:18
    load(prices);
    mail(prices);
  }
}
// mend
class Shop {
  @Task
  @XCom(readers = {"load", "mail"})
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
    mail(prices);
  }
}
