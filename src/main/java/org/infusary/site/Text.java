package org.infusary.site;

/** What the database and a screen can show: no control characters, no halves of a character. */
final class Text {
    static final String LINE = "[^\\p{Cc}\\p{Cs}]*";

    private Text() {}
}
