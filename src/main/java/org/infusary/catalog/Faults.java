package org.infusary.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.infusary.web.BadRequest.FieldError;

/** The rules that a document breaks, collected place by place; rules never repeat what the document says. */
final class Faults {
    private final String place;
    private final List<FieldError> found;

    private Faults(String place, List<FieldError> found) {
        this.place = place;
        this.found = found;
    }

    /** None yet, at the document as a whole. */
    static Faults none() {
        return new Faults("", new ArrayList<>());
    }

    /** The same faults, seen from a place within this one. */
    Faults in(Object part) {
        return new Faults(place + "/" + part.toString().replace("~", "~0").replace("/", "~1"), found);
    }

    /** Notes the rule for this place unless it is kept. */
    void unless(boolean kept, String rule) {
        if (!kept) {
            found.add(new FieldError(place, rule));
        }
    }

    /** Notes a number that is not within the two ends, which are allowed. */
    void unlessWithin(BigDecimal number, String least, String most, String unit) {
        unless(
                number.compareTo(new BigDecimal(least)) >= 0 && number.compareTo(new BigDecimal(most)) <= 0,
                "must be " + least + " to " + most + " " + unit);
    }

    List<FieldError> found() {
        return List.copyOf(found);
    }
}
