package org.infusary.checklist.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Which published version a visit follows: of those that are valid on its day and meant for it the most telling one. A
 * centre's own stands before what came with the service; one for a site before one for all; then one for some products, for
 * some exposures, for some risks; then the one that became valid last, and of one day the one published last.
 */
public final class TemplateChoice {
    private static final Comparator<Edition> WEIGHT = Comparator.comparing(Edition::isOfCentre)
            .thenComparing(edition -> is(edition, Narrowing.SITE))
            .thenComparing(edition -> is(edition, Narrowing.PRODUCT))
            .thenComparing(edition -> is(edition, Narrowing.EXPOSURE))
            .thenComparing(edition -> is(edition, Narrowing.RISK))
            .thenComparing(Edition::validFrom, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Edition::version);

    private TemplateChoice() {}

    /** @return empty only when nothing came with the service */
    public static Optional<Edition> choose(Collection<Edition> published, Occasion occasion) {
        return published.stream()
                .filter(edition -> edition.isMeantFor(occasion))
                .max(WEIGHT);
    }

    private static boolean is(Edition edition, Narrowing narrowing) {
        return edition.scope().narrowings().contains(narrowing);
    }
}
