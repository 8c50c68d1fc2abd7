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

    /** How many wrong passwords in a row lock the account, counting the last one. Default 5. */
    @WithDefault("5")
    int failuresBeforeLock();

    /** How long a lock lasts, from the failure that closed it. Default 15 minutes. */
    @WithDefault("PT15M")
    Duration lock();

    /** Work factor of bcrypt, 4 to 31: each step doubles the time of one check. Default 12. */
    @WithDefault("12")
    int passwordCost();
}
