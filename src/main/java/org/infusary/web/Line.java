package org.infusary.web;

/** Text of a request that the database and a screen can show: no control characters, no halves of a character. */
public final class Line {
    /** A pattern: such text, empty too. */
    public static final String SHOWABLE = "[^\\p{Cc}\\p{Cs}]*";

    /** A pattern: such text with something to see in it. */
    public static final String FILLED = "(?=.*\\S)[^\\p{Cc}\\p{Cs}]*";

    public static final String SHOWABLE_RULE = "must not hold control characters";
    public static final String FILLED_RULE = "must be filled, without control characters";
    public static final String BLANK_RULE = "must not be blank";

    private Line() {}
}
