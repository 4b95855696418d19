package com.example.orders;

import org.springframework.stereotype.Component;

/** The bank; a real one is asked by HTTP. */
@Component
class PaymentClient {
  /** Gives the number of the payment, the same one whenever it is asked with the same key. */
  String charge(String key, int cents) {
    return "payment-" + key;
  }
}
