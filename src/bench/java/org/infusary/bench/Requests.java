package org.infusary.bench;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The bytes of one request after the other, until there are no more; asked by several connections at once. */
interface Requests {
    Optional<byte[]> next();

    /** The first so many of them. */
    default Requests most(int count) {
        AtomicInteger left = new AtomicInteger(count);
        return () -> left.getAndDecrement() > 0 ? next() : Optional.empty();
    }
}
