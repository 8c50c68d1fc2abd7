package org.infusary.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Signing in at an OIDC issuer in place of the local accounts, {@code infusary.security.oidc.*}. */
@ConfigMapping(prefix = "infusary.security.oidc")
interface OidcSettings {
    /** The issuer, exactly as its tokens name it in {@code iss}. Absent: the local accounts sign in. */
    Optional<String> issuer();

    /** Where the issuer publishes its public keys (JWKS). Needed with an issuer. */
    Optional<URI> jwksUrl();

    /** What tokens for this service name in {@code aud}. Needed with an issuer. */
    Optional<String> audience();

    /**
     * The claim that holds the names of roles: a name, or a path with slashes such as {@code realm_access/roles}. A list,
     * or one text with blanks. Default {@code groups}.
     */
    @WithDefault("groups")
    String roleClaim();

    /**
     * From the issuer's names to ours, {@code role-mapping."infusion-nurses"=nurse}. When there is any, names it does not
     * hold give no rights; without it, the issuer's names are ours.
     */
    Map<String, String> roleMapping();

    /**
     * The claim that holds the ids of the sites, written as the role claim is; ids unknown here are ignored. Absent: sites
     * are bound here by administrators, as for local accounts.
     */
    Optional<String> siteClaim();

    /** How far the issuer's clock may be off ours. Default 30 seconds. */
    @WithDefault("PT30S")
    Duration clockSkew();

    /** After which time the keys are fetched anew, and so how long a withdrawn key may still be believed. Default 10 minutes. */
    @WithDefault("PT10M")
    Duration jwksRefresh();

    /** The least time between two fetches, however many tokens name unknown keys. Default 10 seconds. */
    @WithDefault("PT10S")
    Duration jwksLeastInterval();

    /** How long to wait for the issuer to answer. Default 3 seconds. */
    @WithDefault("PT3S")
    Duration jwksTimeout();
}
