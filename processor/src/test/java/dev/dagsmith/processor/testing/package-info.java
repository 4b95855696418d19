/** Compiles sources in memory and checks what the compiler says. For tests of every phase. */
package dev.dagsmith.processor.testing;
