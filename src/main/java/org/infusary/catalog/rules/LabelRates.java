package org.infusary.catalog.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusary.kernel.Indication;

/** The rate rows of one product's label by indication. */
public record LabelRates(Map<Indication, LabelBounds> rows) {
    public LabelRates {
        rows = Map.copyOf(rows);
    }

    /**
     * What bounds a centre's ladder for an indication: the label's own row, else the lowest of every number in the
     * product's rows. Another indication's higher maximum (for example that of ITP or PI) is never borrowed. Empty for a
     * product without any row: it cannot have a ladder.
     */
    public Optional<LabelBounds> boundsFor(Indication indication) {
        return Optional.ofNullable(rows.get(indication))
                .or(() -> LabelBounds.strictest(
                        rows.keySet().stream().sorted().map(rows::get).toList()));
    }

    /** The indications for which the label has a row of its own. */
    public List<Indication> indications() {
        return rows.keySet().stream().sorted().toList();
    }
}
