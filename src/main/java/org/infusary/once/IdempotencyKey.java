package org.infusary.once;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Sha256;
import org.infusary.web.BadRequest;

/**
 * What a caller names a request by, so that it can be sent again: 1 to 255 visible ASCII characters, as they are or in the
 * double quotes of the IETF draft (draft-ietf-httpapi-idempotency-key-header-07, section 2.1: an sf-string). Each caller
 * has keys of their own.
 */
record IdempotencyKey(AccountId account, String text) {
    static final String HEADER = "Idempotency-Key";

    private static final int LONGEST_QUOTED = 2 * 255 + 2;
    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,255}");
    /** RFC 8941, section 3.3.3: a backslash stands before a double quote or a backslash, and nowhere else. */
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"");

    /** @throws BadRequest when there is more than one, or it is no key */
    static Optional<IdempotencyKey> of(AccountId account, List<String> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String sent = lines.get(0).strip();
        String text = sent.startsWith("\"") && sent.length() <= LONGEST_QUOTED ? unquoted(sent) : sent;
        if (lines.size() > 1 || !VISIBLE.matcher(text).matches()) {
            throw new BadRequest(HEADER, "must be 1 to 255 visible ASCII characters, sent once");
        }
        return Optional.of(new IdempotencyKey(account, text));
    }

    /** Empty, which is no key, when the quotes do not close. */
    private static String unquoted(String sent) {
        Matcher quoted = QUOTED.matcher(sent);
        return quoted.matches() ? quoted.group(1).replaceAll("\\\\(.)", "$1") : "";
    }

    /** The number whose advisory lock stands for this key: who holds it works on the request. */
    long lock() {
        return ByteBuffer.wrap(Sha256.of(account + " " + text)).getLong();
    }
}
