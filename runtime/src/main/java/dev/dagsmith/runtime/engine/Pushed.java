package dev.dagsmith.runtime.engine;

import dev.dagsmith.runtime.graph.TypeRef;

/** A value that an attempt publishes under a key, encoded. */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Pushed(String key, TypeRef type, byte[] value) {}
