package org.infusary.patient;

import java.text.Normalizer;
import java.util.Locale;

/** A family name as it is looked for: Muller finds Müller. */
final class SearchName {
    private SearchName() {}

    static String of(String familyName) {
        return Normalizer.normalize(familyName, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
