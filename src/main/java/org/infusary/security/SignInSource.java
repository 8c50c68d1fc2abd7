package org.infusary.security;

import java.util.Locale;
import org.infusary.kernel.Sha256;

/**
 * A username tried from an address.
 *
 * @param address as {@link ClientAddress} writes it
 * @param username SHA-256 of the username in lower case: what was typed there may be a password
 */
record SignInSource(String address, byte[] username) {
    static SignInSource of(String address, String username) {
        return new SignInSource(address, Sha256.of(username.toLowerCase(Locale.ROOT)));
    }
}
