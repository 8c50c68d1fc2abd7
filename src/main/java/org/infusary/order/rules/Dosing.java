package org.infusary.order.rules;

import java.util.List;
import org.infusary.kernel.Interval;
import org.infusary.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The doses of an order, or every reason why there are none.
 *
 * @param weight null when there is none to dose on
 * @param refusals not empty: the order must not be placed
 * @param warnings what someone should look at
 * @param notes why a number is what it is
 */
public record Dosing(
        @Nullable DosingWeight weight,
        @Nullable RoundedDose induction,
        @Nullable RoundedDose maintenance,
        @Nullable RoundedDose single,
        List<Reason> refusals,
        List<Reason> warnings,
        List<Reason> notes) {
    public Dosing {
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
    }

    /** The regimen as it is planned by; only when nothing refuses. */
    public Regimen regimen(@Nullable Interval every) {
        return new Regimen(
                dose(induction),
                maintenance == null || every == null ? null : new Maintenance(maintenance.dose(), every),
                dose(single));
    }

    /** The same with the grams of a later regimen of the same phases. */
    public Dosing as(Regimen later) {
        Maintenance every = later.maintenance();
        return new Dosing(
                weight,
                as(induction, later.induction()),
                as(maintenance, every == null ? null : every.dose()),
                as(single, later.single()),
                refusals,
                warnings,
                notes);
    }

    private static @Nullable RoundedDose as(@Nullable RoundedDose placed, @Nullable CycleDose later) {
        return placed == null || later == null ? placed : new RoundedDose(placed.wanted(), placed.exactGrams(), later);
    }

    private static @Nullable CycleDose dose(@Nullable RoundedDose rounded) {
        return rounded == null ? null : rounded.dose();
    }
}
