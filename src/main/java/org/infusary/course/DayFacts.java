package org.infusary.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.infusary.course.rules.BrandSwitchPlan;
import org.infusary.course.rules.ChairMinutes;
import org.infusary.course.rules.DayPlan;
import org.infusary.course.rules.InfusionTrace;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Millilitres;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Travel;
import org.jspecify.annotations.Nullable;

/**
 * One infusion day of a cycle.
 *
 * @param number 1 for the first day of its cycle
 * @param date planned; of the booking once booked
 * @param product it is planned on, or was given on
 * @param grams 0 when it was given up and others of its cycle give them; minutes and steps then stay as they were planned
 * @param travel of the nurse to the patient's home; none when the day is at the centre
 * @param givenOn the day it was given; null until then
 * @param omitted left out of its cycle on a prescriber's word: never to be given
 */
public record DayFacts(
        DayId id,
        int number,
        LocalDate date,
        ProductId product,
        Grams grams,
        Exposure exposure,
        InfusionTrace trace,
        ChairMinutes minutes,
        Travel travel,
        @Nullable LocalDate givenOn,
        boolean omitted) {

    /** The same day as a newer plan has it; one that was left out stays as it was. */
    DayFacts as(DayPlan plan, ProductId other) {
        return omitted
                ? this
                : new DayFacts(
                        id,
                        number,
                        plan.date(),
                        other,
                        plan.grams(),
                        plan.exposure(),
                        plan.trace(),
                        plan.minutes(),
                        plan.travel(),
                        givenOn,
                        false);
    }

    BrandSwitchPlan.Day toSwitch() {
        return new BrandSwitchPlan.Day(id, number, date, grams, product, givenOn == null && !omitted);
    }

    /** The same day on another date; one that was left out stays as it was. */
    DayFacts on(LocalDate other) {
        return omitted
                ? this
                : new DayFacts(id, number, other, product, grams, exposure, trace, minutes, travel, givenOn, false);
    }

    /** What is given; nothing when the grams are others'. */
    public Millilitres volume() {
        return grams.equals(Grams.ZERO) ? new Millilitres(BigDecimal.ZERO) : trace.volume();
    }
}
