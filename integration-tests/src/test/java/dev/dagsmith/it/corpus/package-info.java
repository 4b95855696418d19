/**
 * Programs written by hand over the whole language, each run both ways. The programs are resources,
 * a file for each theme.
 */
package dev.dagsmith.it.corpus;
