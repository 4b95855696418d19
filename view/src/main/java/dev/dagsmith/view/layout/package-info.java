/**
 * Places boxes in boxes, and lines between them, in layers from top to bottom. Knows neither dags
 * nor how anything is drawn; the same figures always get the same places. Depends on nothing.
 *
 * <p>The method is that of Sugiyama, Tagawa and Toda, "Methods for Visual Understanding of
 * Hierarchical System Structures", IEEE Transactions on Systems, Man, and Cybernetics 11(2), 1981:
 * ranks, then bends where lines are long, then the order in each rank, then coordinates. What is in
 * a box is placed first, and then the box is one figure among its neighbours; a line that crosses
 * its border does so at a port, which is a figure without size on the first or last rank inside.
 */
@NullMarked
package dev.dagsmith.view.layout;

import org.jspecify.annotations.NullMarked;
