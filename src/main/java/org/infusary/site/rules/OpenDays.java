package org.infusary.site.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.infusary.kernel.DateWindow;

/**
 * The days on which a centre is open at all.
 *
 * @param known the days this answer speaks of; asking beyond is a mistake of the asker
 */
public record OpenDays(DateWindow known, SortedSet<LocalDate> open) {
    public OpenDays {
        open = Collections.unmodifiableSortedSet(new TreeSet<>(open));
    }

    public boolean isOpen(LocalDate day) {
        if (!known.contains(day)) {
            throw new IllegalArgumentException("beyond the known days: " + day);
        }
        return open.contains(day);
    }
}
