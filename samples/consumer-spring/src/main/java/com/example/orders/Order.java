package com.example.orders;

import java.time.LocalDate;

record Order(String id, LocalDate day, int cents) {}
