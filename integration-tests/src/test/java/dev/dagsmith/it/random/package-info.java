/**
 * Random programs: well typed texts over the whole language, run both ways; those that disagree are
 * shrunk. A program is its seed's: the same seed gives the same text.
 */
package dev.dagsmith.it.random;
