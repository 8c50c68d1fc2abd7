package org.infusary.checklist.rules.language;

/** An expression does not pass the check: it cannot be read, names what there is not, or its types do not fit. */
public final class Misread extends Exception {
    private static final long serialVersionUID = 1;

    public Misread(String message) {
        super(message);
    }
}
