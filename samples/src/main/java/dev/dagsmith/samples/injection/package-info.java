/** Injects what tasks need into a dag's class by its constructor, without any framework. */
package dev.dagsmith.samples.injection;
