package org.infusary.checklist.rules;

import java.util.List;

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
}
