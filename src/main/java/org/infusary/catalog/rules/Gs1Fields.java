package org.infusary.catalog.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes single elements out of a scan, and gathers what is wrong with them. */
final class Gs1Fields {
    private final Gs1Elements elements;
    private final List<String> faults;

    Gs1Fields(Gs1Elements elements) {
        this.elements = elements;
        this.faults = new ArrayList<>(elements.faults());
    }

    /** Null when the element is not there, or is not as {@code rule} says. */
    <T> @Nullable T take(String identifier, String rule, Function<String, Optional<T>> reader) {
        Set<String> said = new TreeSet<>(elements.values(identifier));
        if (said.isEmpty()) {
            return null;
        }
        if (said.size() > 1) {
            faults.add("(" + identifier + ") must not be given twice with different values");
            return null;
        }
        Optional<T> read = reader.apply(said.iterator().next());
        if (read.isEmpty()) {
            faults.add("(" + identifier + ") " + rule);
        }
        return read.orElse(null);
    }

    List<String> faults() {
        return faults;
    }
}
