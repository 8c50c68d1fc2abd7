package org.infusary.web;

/** 503: the service is being stopped and takes nothing on; another instance, or this one started again, will. */
final class Stopping extends Problem {
    private static final long serialVersionUID = 1L;

    /** About as long as a service takes to end and another one to be found. */
    private static final int RETRY_AFTER_SECONDS = 5;

    Stopping() {
        super(503, "stopping", "Stopping", "The service is being stopped; nothing was done. Try again.");
        retryAfter(RETRY_AFTER_SECONDS);
    }
}
