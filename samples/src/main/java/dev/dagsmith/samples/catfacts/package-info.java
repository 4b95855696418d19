/** Fetches a fact from a server that is not always there, and says something about it. */
package dev.dagsmith.samples.catfacts;
