package org.infusary.security;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a new password must be. Length is asked for, character classes are not: NIST SP 800-63B, section 5.1.1.2.
 *
 * <p>The upper end is bcrypt's: it reads 72 bytes and ignores the rest, so a longer password is refused, not cut.
 */
final class PasswordRules {
    static final int LEAST_CHARACTERS = 12;
    static final int MOST_BYTES = 72;
    private static final String PRODUCT = "infusary";

    private PasswordRules() {}

    /** The rule this password breaks, in words; empty when it may be used. */
    static Optional<String> broken(String username, String displayName, String password) {
        if (password.codePointCount(0, password.length()) < LEAST_CHARACTERS) {
            return Optional.of("must have at least 12 characters");
        }
        if (isTooLong(password)) {
            return Optional.of("must have at most 72 bytes in UTF-8: 72 characters without accents, fewer with");
        }
        if (password.equalsIgnoreCase(username)) {
            return Optional.of("must not be the username");
        }
        if (saysOnlyWhatAllKnow(password, username, displayName)) {
            return Optional.of("must not be made of the username, the name or the word infusary alone");
        }
        return Optional.empty();
    }

    /** Whether nothing but digits and signs is left without the words that everyone at the centre would try. */
    private static boolean saysOnlyWhatAllKnow(String password, String username, String displayName) {
        String rest = letters(password);
        if (rest.isEmpty()) {
            return false;
        }
        List<String> known = Stream.of(letters(username), letters(displayName), PRODUCT)
                .filter(word -> !word.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (String word : known) {
            rest = rest.replace(word, "");
        }
        return rest.isEmpty();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\P{L}", "");
    }

    static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }
}
