package dev.dagsmith.runtime.engine.value;

import java.lang.ref.SoftReference;
import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A list collected from mapped instances, as one consumer sees it: unmodifiable, and lazy, so that
 * a list larger than memory can be walked through. An element is read when it is asked for and kept
 * as long as memory allows. Safe for several threads.
 */
final class CollectedList extends AbstractList<@Nullable Object> implements RandomAccess {
  private static final SoftReference<@Nullable Object> NULL = new SoftReference<>(null);

  private final Collected source;
  private final AtomicReferenceArray<@Nullable SoftReference<@Nullable Object>> kept;

  CollectedList(Collected source) {
    this.source = source;
    this.kept = new AtomicReferenceArray<>(source.size());
  }

  @Override
  public int size() {
    return kept.length();
  }

  @Override
  public @Nullable Object get(int index) {
    Objects.checkIndex(index, size());
    SoftReference<@Nullable Object> known = kept.get(index);
    Object element = known == null ? null : known.get();
    if (element != null || known == NULL) {
      return element;
    }
    element = source.element(index);
    SoftReference<@Nullable Object> made = element == null ? NULL : new SoftReference<>(element);
    if (kept.compareAndSet(index, known, made)) {
      return element;
    }
    return get(index); // another thread was faster: one element is one object
  }

  /** An element that no one else has. */
  @Nullable Object fresh(int index) {
    return source.element(index);
  }
}
