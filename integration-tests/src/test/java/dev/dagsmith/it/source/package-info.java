/**
 * What the language says about the order of a program's steps, read from the program's syntax
 * alone: it shares no code with the processor. Depends on javac's tree API.
 */
package dev.dagsmith.it.source;
