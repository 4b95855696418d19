/** Reads programs given as text, and compares what was read with its compact form. */
package dev.dagsmith.processor.frontend;
