class Shop {
  @Task
  @XCom(consume = XCom.Consume.ONCE)
  static String ticket(int number) {
    return "ticket " + number;
  }

  @Task
  static void enter(String ticket, String guest) {}

  @Dag
  static void evening(int number, List<String> guests) {
    var ticket = ticket(number); // expect: [DAG313]:18
    for (var guest : guests) {
      enter(ticket, guest);
    }
  }
}
// mend
class Shop {
  @Task
  @XCom(consume = XCom.Consume.ONCE)
  static String ticket(int number) {
    return "ticket " + number;
  }

  @Task
  static void enter(String ticket, String guest) {}

  @Dag
  static void evening(int number, List<String> guests) {
    for (var guest : guests) {
      enter(ticket(number), guest);
    }
  }
}
