package org.infusary.report.rules;

import java.time.YearMonth;
import java.util.function.Function;

/** What the infusions of a report are counted by. */
public enum GroupedBy {
    PATIENT(infusion -> infusion.patient().toString()),
    /** The ordered product. */
    BRAND(infusion -> infusion.ordered().value()),
    SITE(infusion -> infusion.site().toString()),
    /** The calendar month at the site, such as 2026-11. */
    MONTH(infusion -> YearMonth.from(infusion.on()).toString());

    private final Function<GivenInfusion, String> key;

    GroupedBy(Function<GivenInfusion, String> key) {
        this.key = key;
    }

    String key(GivenInfusion infusion) {
        return key.apply(infusion);
    }
}
