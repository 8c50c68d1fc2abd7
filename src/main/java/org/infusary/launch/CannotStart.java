package org.infusary.launch;

/** Infusary cannot start; the message says what is wrong and what helps, and is printed without a stack trace. */
final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStart(String message) {
        super(message, null, false, false);
    }
}
