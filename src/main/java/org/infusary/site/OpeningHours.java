package org.infusary.site;

import java.util.List;
import org.infusary.site.rules.OpeningWindow;

/**
 * What neighbours may know of a centre's weekly hours.
 *
 * @param windows from Monday to Sunday, each day in order
 */
public record OpeningHours(List<OpeningWindow> windows, long version) {
    public OpeningHours {
        windows = List.copyOf(windows);
    }
}
