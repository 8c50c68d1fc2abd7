package org.infusary.course.rules;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.infusary.kernel.Interval;
import org.infusary.order.rules.CycleDose;
import org.infusary.order.rules.Regimen;

/**
 * Which cycle of a course is what: a single one, or an induction and then maintenance.
 *
 * @param maintenanceCycles most maintenance cycles of the course
 */
record CycleSequence(Regimen regimen, int maintenanceCycles) {

    /** The number of the last cycle; 0 when there is none. */
    int last() {
        int before = regimen.single() != null || regimen.induction() != null ? 1 : 0;
        return before + (hasMaintenance() ? maintenanceCycles : 0);
    }

    boolean hasMaintenance() {
        return regimen.maintenance() != null;
    }

    CycleKind kind(int number) {
        if (number == 1 && regimen.single() != null) {
            return CycleKind.SINGLE;
        }
        return number == 1 && regimen.induction() != null ? CycleKind.INDUCTION : CycleKind.MAINTENANCE;
    }

    CycleDose dose(int number) {
        CycleDose dose =
                switch (kind(number)) {
                    case SINGLE -> regimen.single();
                    case INDUCTION -> regimen.induction();
                    case MAINTENANCE ->
                        Objects.requireNonNull(regimen.maintenance()).dose();
                };
        return Objects.requireNonNull(dose);
    }

    /** The cycles from a number on that differ in dose: at most the first and the one after it. */
    List<Integer> differingFrom(int number) {
        return IntStream.rangeClosed(number, Math.min(number + 1, last()))
                .boxed()
                .toList();
    }

    /** How often maintenance comes round; asked only when a further cycle follows. */
    Interval every() {
        return Objects.requireNonNull(regimen.maintenance()).every();
    }
}
