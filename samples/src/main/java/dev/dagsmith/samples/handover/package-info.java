/**
 * Data that is too large for XComs: {@link dev.dagsmith.samples.handover.CustomerCsv} hands CSV
 * files over as artifacts, in object storage or wherever XComs are kept, {@link
 * dev.dagsmith.samples.handover.OrderStaging} rows in a staging table. What passes between the
 * tasks is a pointer.
 */
package dev.dagsmith.samples.handover;
