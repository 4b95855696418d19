/**
 * Audits a directory of jars: what is in them, and which classes more than one artifact carries.
 */
package dev.dagsmith.samples.jaraudit;
