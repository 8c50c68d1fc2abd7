package org.infusary.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * What a centre may set about signing in, {@code infusary.security.*}. The defaults are the centre's own choice, not
 * taken from a guideline.
 */
@ConfigMapping(prefix = "infusary.security")
interface SecuritySettings {
    /** How long an access token is good for; also the longest time a role taken away still works. Default 10 minutes. */
    @WithDefault("PT10M")
    Duration accessTokenLifetime();

    /** How long after signing in the session may be refreshed; refreshing does not extend it. Default 12 hours. */
    @WithDefault("PT12H")
    Duration refreshTokenLifetime();

    /** How many wrong passwords in a row for one username from one address lock it there, counting the last. Default 5. */
    @WithDefault("5")
    int failuresBeforeLock();

    /**
     * How many wrong passwords for one account, from all addresses together, close it to those addresses from which it did
     * not sign in before. Default 20.
     */
    @WithDefault("20")
    int failuresOfAnAccount();

    /**
     * How many different usernames may fail from one address within the length of a lock before it may try no other;
     * those who signed in from there before still may. A centre is one address. Default 50.
     */
    @WithDefault("50")
    int failingUsernamesOfAnAddress();

    /** How long an address counts as one from which a username has signed in before. Default 30 days. */
    @WithDefault("P30D")
    Duration knownAddressFor();

    /** How long a lock lasts, from the failure that closed it. Default 15 minutes. */
    @WithDefault("PT15M")
    Duration lock();

    /** Work factor of bcrypt, 4 to 31: each step doubles the time of one check. Default 12. */
    @WithDefault("12")
    int passwordCost();
}
