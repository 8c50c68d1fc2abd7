package org.infusary.security;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a new password must be. Length is asked for, character classes are not: NIST SP 800-63B, section 5.1.1.2.
 *
 * <p>The upper end is bcrypt's: it reads 72 bytes and ignores the rest, so a longer password is refused, not cut.
 */
final class PasswordRules {
    static final int LEAST_CHARACTERS = 12;
    static final int MOST_BYTES = 72;

    private PasswordRules() {}

    /** The rule this password breaks, in words; empty when it may be used. */
    static Optional<String> broken(String username, String password) {
        if (password.codePointCount(0, password.length()) < LEAST_CHARACTERS) {
            return Optional.of("must have at least 12 characters");
        }
        if (isTooLong(password)) {
            return Optional.of("must have at most 72 bytes in UTF-8: 72 characters without accents, fewer with");
        }
        if (password.equalsIgnoreCase(username)) {
            return Optional.of("must not be the username");
        }
        return Optional.empty();
    }

    static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }
}
