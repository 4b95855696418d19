class Shop {
  @Task
  @XCom(consume = XCom.Consume.ONCE)
  static String ticket(int number) {
    return "ticket " + number;
  }

  @Task
  static void enter(String ticket, boolean paid) {}

  @Dag
  static void evening(int number) {
    var ticket = ticket(number); // expect: [DAG315]:18
    boolean paid = ticket.isEmpty();
    enter(ticket, true);
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
  static void enter(String ticket, boolean paid) {}

  @Dag
  static void evening(int number) {
    var ticket = ticket(number);
    boolean paid = ticket.isEmpty();
    enter(ticket, paid);
  }
}
