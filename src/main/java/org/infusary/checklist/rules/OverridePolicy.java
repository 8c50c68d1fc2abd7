package org.infusary.checklist.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may override a stop of an item, and for how long.
 *
 * @param roles names of the roles; never empty
 * @param hours longest validity of an override in hours, at least 1
 */
public record OverridePolicy(List<String> roles, int hours) {
    public OverridePolicy {
        roles = List.copyOf(roles);
        if (roles.isEmpty() || hours < 1) {
            throw new IllegalArgumentException("an override is by some role and for an hour or longer");
        }
    }

    /** The role in which someone overrides: the first of the policy that is theirs; empty when they may not. */
    public Optional<String> roleAmong(Set<String> theirs) {
        return roles.stream().filter(theirs::contains).findFirst();
    }

    /** @param until when it would end; the very end of the longest time is allowed */
    public boolean allows(Instant from, Instant until) {
        return !until.isAfter(from.plus(Duration.ofHours(hours)));
    }
}
