package org.infusary.kernel;

import java.util.List;

/**
 * One reason behind an answer: a refusal, a warning, a moved date.
 *
 * @param code stable, for programs: {@code kebab-case}
 * @param detail for people; never a name, record number, weight or free text of a patient
 * @param sources ids of the reference sources (such as {@code R21}); empty when the rule is the centre's own
 */
public record Reason(String code, String detail, List<String> sources) {
    public Reason {
        sources = List.copyOf(sources);
    }

    public static Reason of(String code, String detail, String... sources) {
        return new Reason(code, detail, List.of(sources));
    }
}
