package org.infusary.checklist.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * That a stop of an item may be overridden, by whom and for how long.
 *
 * @param roles that may, by name as in {@code security.Roles}; never empty
 * @param hours an override holds at most, 1 or more
 */
public record OverridePolicy(Set<String> roles, int hours) {
    public OverridePolicy {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an override is by a role");
        }
        if (hours < 1) {
            throw new IllegalArgumentException("an override holds 1 hour or more, not " + hours);
        }
    }

    /** The role in which someone overrides: the first by name of theirs that may; empty when they may not. */
    public Optional<String> roleAmong(Set<String> theirs) {
        return theirs.stream().filter(roles::contains).min(Comparator.naturalOrder());
    }

    /** @param until when it would end; the very end of the longest time is allowed */
    public boolean allows(Instant from, Instant until) {
        return !until.isAfter(from.plus(Duration.ofHours(hours)));
    }
}
