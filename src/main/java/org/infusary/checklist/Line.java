package org.infusary.checklist;

/** Text that the database and a screen can show: no control characters, no halves of a character. */
final class Line {
    static final String SHOWABLE = "[^\\p{Cc}\\p{Cs}]*";
    static final String FILLED = "(?=.*\\S)[^\\p{Cc}\\p{Cs}]*";
    static final String SHOWABLE_RULE = "must not hold control characters";
    static final String FILLED_RULE = "must be filled, without control characters";

    private Line() {}
}
