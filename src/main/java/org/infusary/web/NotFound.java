package org.infusary.web;

/** 404: there is no such thing, or it is not the caller's to see. The two look the same on purpose. */
public final class NotFound extends Problem {
    private static final long serialVersionUID = 1L;

    /** @param thing what was asked for, as the glossary calls it: {@code "patient"} */
    public NotFound(String thing) {
        super(
                404,
                "not-found",
                "Not found",
                "There is no such " + thing + ", or it belongs to a site you are not bound to.");
    }
}
