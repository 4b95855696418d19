/** Programs made by hand, for tests of what comes after the front end. */
@NullMarked
package dev.dagsmith.processor.program;

import org.jspecify.annotations.NullMarked;
