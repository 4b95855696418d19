/** The processor's jar as users have it: alone on the processor path of a javac of its own. */
package dev.dagsmith.it.jar;
