/**
 * Where runs, task instances and XComs are kept: the port {@link RunStore}, the rows that go
 * through it, and {@link Stores}, which opens one. Depends on the states and failures of the core;
 * knows neither scheduling nor values, which are bytes here.
 */
@NullMarked
package dev.dagsmith.runtime.store;

import org.jspecify.annotations.NullMarked;
