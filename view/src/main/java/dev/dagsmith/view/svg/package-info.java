/**
 * A graph as an SVG picture, alone or coloured by the states of a run: a scene gets sizes, {@link
 * dev.dagsmith.view.layout} gives it places, and it is written down. No fonts are asked and nothing
 * is drawn, so it works without a display and gives the same bytes everywhere. Depends on the
 * packages beside it alone.
 */
@NullMarked
package dev.dagsmith.view.svg;

import org.jspecify.annotations.NullMarked;
