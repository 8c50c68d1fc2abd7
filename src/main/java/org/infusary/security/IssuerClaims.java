package org.infusary.security;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Sha256;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/** What the claims of an issuer mean here: whose account, which roles, which sites. */
record IssuerClaims(String issuer, String subject, Set<String> roles, Optional<Set<UUID>> sites) {
    private static final int LONGEST_SUBJECT = 255;

    static IssuerClaims of(OidcSettings settings, JwtClaims claims) {
        Map<String, Object> all = claims.getClaimsMap();
        Set<String> roles = texts(all, settings.roleClaim())
                .map(settings.roleMapping().isEmpty() ? name -> name : settings.roleMapping()::get)
                .filter(Objects::nonNull)
                .filter(Roles.ALL::contains)
                .collect(Collectors.toUnmodifiableSet());
        Optional<Set<UUID>> sites = settings.siteClaim()
                .map(claim -> texts(all, claim).flatMap(IssuerClaims::id).collect(Collectors.toUnmodifiableSet()));
        return new IssuerClaims(settings.issuer().orElseThrow(), String.valueOf(all.get("sub")), roles, sites);
    }

    static boolean isUsable(String subject) {
        return !subject.isBlank()
                && subject.length() <= LONGEST_SUBJECT
                && subject.chars().noneMatch(Character::isISOControl);
    }

    AccessToken token(Instant issuedAt, Optional<Instant> authenticatedAt, Instant until) {
        return new AccessToken(
                account(), roles, new AccessToken.Issued(issuer, subject, issuedAt, sites), authenticatedAt, until);
    }

    /** Always the same for one person of one issuer: the SHA-256 of both as a UUID of version 8 (RFC 9562). */
    private AccountId account() {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of(issuer + "\n" + subject));
        long most = hash.getLong() & ~0xF000L | 0x8000L;
        long least = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new AccountId(new UUID(most, least));
    }

    /** The texts of a claim: named outright, or at the end of a path with slashes. */
    private static Stream<String> texts(Map<String, Object> claims, String path) {
        Object value = claims.containsKey(path) ? claims.get(path) : at(claims, path.split("/"));
        if (value instanceof String text) {
            return Stream.of(text.split(" "));
        }
        return value instanceof Collection<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast)
                : Stream.empty();
    }

    private static @Nullable Object at(Map<String, Object> claims, String[] path) {
        Object value = claims;
        for (String step : Arrays.asList(path)) {
            value = value instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        return value;
    }

    private static Stream<UUID> id(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Stream.empty();
        }
    }
}
