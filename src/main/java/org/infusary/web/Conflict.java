package org.infusary.web;

/** 409: clashes with what is already so, such as a visit already started. */
public class Conflict extends Problem {
    private static final long serialVersionUID = 1L;

    public Conflict(String slug, String title, String detail) {
        super(409, slug, title, detail);
    }
}
