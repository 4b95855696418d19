class Shop {
  @Task
  @XCom(consume = XCom.Consume.ONCE, access = XCom.Access.SHARED) // expect: [DAG314]:47
  static String ticket(int number) {
    return "ticket " + number;
  }

  @Task
  static void enter(String ticket) {}

  @Dag
  static void evening(int number) {
    enter(ticket(number));
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
  static void enter(String ticket) {}

  @Dag
  static void evening(int number) {
    enter(ticket(number));
  }
}
