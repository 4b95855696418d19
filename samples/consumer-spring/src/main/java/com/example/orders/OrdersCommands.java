package com.example.orders;

/**
 * The dag's command line beside the running application, which holds the store: {@code runs},
 * {@code show}, {@code logs}, {@code cancel}.
 */
class OrdersCommands {
  public static void main(String[] args) {
    OrdersDag.main(
        () -> {
          throw new IllegalStateException("Runs are started by the application.");
        },
        args);
  }
}
