/** Turns CSV files of orders into a summary; rows that make no sense go to quarantine. */
package dev.dagsmith.samples.orders;
