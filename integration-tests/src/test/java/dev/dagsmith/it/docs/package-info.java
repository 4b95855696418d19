/**
 * Holds the pages of the documentation to the truth: links, Java, consoles, drawings and
 * coordinates. What can't be checked is marked in the page, with the reason, and listed.
 */
package dev.dagsmith.it.docs;
